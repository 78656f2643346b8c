import { useQuery } from "@apollo/client/react";
import { AppLink } from "../../../ui/app-link";
import { useFormat } from "../../../ui/format";
import { comparisonPath, cutPath } from "../../paths";
import { type PlannedCutFragment, PlanSiblingsDocument, type PlanSiblingsQuery } from "../cuts.generated";
import { useCutTexts } from "../texts";
import type { DraftFigures } from "./draft-figures";
import styles from "./side-panel.module.css";

type Sibling = PlanSiblingsQuery["areaCutDrafts"][number];

interface SiblingComparisonProps {
  cut: PlannedCutFragment;
  inForce: { id: string; name: string };
  figures: DraftFigures;
}

/** More would not fit beside the map; the page of the comparison shows four. */
const MOST = 2;

/** The draft beside the cut of today and its nearest relatives: copies, proposals, what it was copied from. */
export function SiblingComparison({ cut, inForce, figures }: SiblingComparisonProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const { data } = useQuery(PlanSiblingsDocument, {
    variables: { figuresOf: cut.preview?.figuresOf ?? cut.from, inForceId: inForce.id },
    fetchPolicy: "cache-and-network",
  });
  if (!data) return null;
  const siblings = data.areaCutDrafts
    .filter(({ id, preview }) => id !== cut.id && preview !== null)
    .toSorted((a, b) => Number(isRelated(b, cut)) - Number(isRelated(a, cut)))
    .slice(0, MOST);
  const now = data.areaFiguresUnderCut.map(({ refugeesInCare }) => refugeesInCare);
  const number = (value: number | undefined) => (value === undefined ? "–" : format.number(value));
  const spanOf = (loads: readonly number[]) => (loads.length > 0 ? Math.max(...loads) - Math.min(...loads) : undefined);
  const rows: [label: string, today: string, own: string, of: (sibling: Sibling) => string][] = [
    ...figures.areas.map(({ area, persons }): (typeof rows)[number] => [
      area.name,
      number(data.areaFiguresUnderCut.find((one) => one.area.code === area.code)?.refugeesInCare),
      number(persons),
      (sibling) => number(personsOf(sibling, area.code)),
    ]),
    [t("compare.span"), number(spanOf(now)), number(figures.span), ({ preview }) => number(preview?.imbalance)],
    [
      t("compare.changeCaseworker"),
      "0",
      number(cut.preview?.changeCaseworker.persons),
      ({ preview }) => number(preview?.changeCaseworker.persons),
    ],
    [
      t("compare.exceptions"),
      "–",
      number(cut.preview?.exceptionsNeeded),
      ({ preview }) => number(preview?.exceptionsNeeded),
    ],
  ];
  return (
    <section className={styles.section}>
      <div className={styles.row}>
        <h2>{t("compare.short")}</h2>
        <AppLink to={comparisonPath(cut.id, ...siblings.map(({ id }) => id))} className={styles.end}>
          {t("compare.side")}
        </AppLink>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("compare.figure")}</th>
              <th scope="col">{t("compare.inForce")}</th>
              <th scope="col" data-own>
                {cut.name}
              </th>
              {siblings.map(({ id, name }) => (
                <th key={id} scope="col">
                  <AppLink to={cutPath(id)}>{name}</AppLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, today, own, of]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{today}</td>
                <td data-own>{own}</td>
                {siblings.map((sibling) => (
                  <td key={sibling.id}>{of(sibling)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Areas of different cuts are the same to people if they have the same letter. */
function personsOf(sibling: Sibling, code: string): number | undefined {
  const id = sibling.areas.find((area) => area.code === code)?.id;
  return sibling.preview?.areas.find((one) => one.area.id === id)?.persons;
}

const isRelated = (sibling: Sibling, cut: PlannedCutFragment) =>
  sibling.copiedFrom?.id === cut.id ||
  cut.copiedFrom?.id === sibling.id ||
  cut.copiedFrom?.id === sibling.copiedFrom?.id;
