import { useApolloClient, useQuery } from "@apollo/client/react";
import { Button, CloseButton, NativeSelect } from "@mantine/core";
import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { QueryError } from "../../../app/query-error";
import { useSession } from "../../../app/session";
import { useUrlParams } from "../../../app/url-params";
import { AppLink } from "../../../ui/app-link";
import type { Day } from "../../../ui/day";
import { PageHeader } from "../../../ui/page-header";
import { Panel } from "../../../ui/panel";
import { EmptyState, PageSkeleton } from "../../../ui/states";
import { areasPath, cutPath, cutsPath } from "../../paths";
import {
  ComparedAreaCutsDocument,
  type ComparedAreaCutsQuery,
  type CutFigures_CutFragment,
  FiguresUnderCutDocument,
} from "../cuts.generated";
import { SmallMap } from "../small-map";
import { StageChip } from "../stage-chip";
import { useCutTexts } from "../texts";
import { type ComparedCut, compareCuts } from "./comparison";
import styles from "./comparison-page.module.css";
import { ComparisonTable } from "./comparison-table";

const SLOTS = ["a", "b", "c", "d"] as const;

export function ComparisonPage() {
  const { data, error, refetch } = useQuery(ComparedAreaCutsDocument, { fetchPolicy: "cache-and-network" });
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Comparison data={data} />;
}

function Comparison({ data }: { data: ComparedAreaCutsQuery }) {
  const { t } = useCutTexts();
  const { today } = useSession();
  const [params, setParams] = useUrlParams();
  const all = [...data.areaCutDrafts, ...data.areaCuts.toReversed()];
  const chosen = chosenCuts(
    all,
    SLOTS.map((slot) => params[slot]),
  );
  const day = chosen.flatMap(({ preview }) => preview?.figuresOf ?? [])[0] ?? today;
  const persons = usePersonsByArea(chosen, day);
  const runs = all.flatMap((cut) => cut.runs);
  const compared: ComparedCut[] = chosen.map((cut) => ({
    cut,
    persons: persons.get(cut.id) ?? new Map(),
    run: runs.find(({ result }) => result?.id === cut.id) ?? null,
  }));
  const choose = (ids: readonly string[]) =>
    setParams(Object.fromEntries(SLOTS.map((slot, index) => [slot, ids[index]])));
  const ids = chosen.map(({ id }) => id);
  const another = all.find(({ id }) => !ids.includes(id));

  return (
    <>
      <PageHeader
        title={t("compare.title")}
        crumbs={[
          { label: t("crumbs.areas"), to: areasPath() },
          { label: t("crumbs.cuts"), to: cutsPath() },
        ]}
        actions={
          another &&
          ids.length < SLOTS.length && (
            <Button
              variant="default"
              leftSection={<Plus size={16} aria-hidden="true" />}
              onClick={() => choose([...ids, another.id])}
            >
              {t("compare.add")}
            </Button>
          )
        }
      />
      <ul className={styles.cuts}>
        {chosen.map((cut, index) => (
          <li key={cut.id}>
            <div className={styles.choice}>
              <NativeSelect
                aria-label={t("compare.choose", { number: index + 1 })}
                value={cut.id}
                data={all.map(({ id, name }) => ({
                  value: id,
                  label: name,
                  disabled: id !== cut.id && ids.includes(id),
                }))}
                onChange={(event) => choose(ids.with(index, event.currentTarget.value))}
              />
              {ids.length > 2 && (
                <CloseButton
                  aria-label={t("compare.remove", { name: cut.name })}
                  onClick={() => choose(ids.toSpliced(index, 1))}
                />
              )}
            </div>
            <div className={styles.map}>
              <SmallMap cut={cut} districts={data.districts} />
            </div>
            <div className={styles.links}>
              <StageChip stage={cut.stage} />
              <AppLink to={cutPath(cut.id)}>{t("compare.open")}</AppLink>
              {cut.preview && <a href={`/export/area-cut/${cut.id}.csv`}>{t("compare.csv")}</a>}
            </div>
          </li>
        ))}
      </ul>
      <Panel title={t("compare.table")}>
        {compared.length < 2 ? (
          <EmptyState>{t("compare.tooFew")}</EmptyState>
        ) : (
          <ComparisonTable compared={compared} rows={compareCuts(compared)} />
        )}
      </Panel>
    </>
  );
}

/** Those of the address; what is missing to two is made up by the cut in force and the next. */
function chosenCuts(
  all: readonly CutFigures_CutFragment[],
  wanted: readonly (string | undefined)[],
): CutFigures_CutFragment[] {
  const named = wanted.flatMap((id) => all.find((cut) => cut.id === id) ?? []);
  const inForce = all.filter(({ stage }) => stage === "IN_FORCE");
  const chosen = new Set([...named, ...(named.length < 2 ? [...inForce, ...all] : [])]);
  return [...chosen].slice(0, Math.max(2, named.length));
}

/** Planned cuts know it from their plan; of the others the same day is counted under their areas. */
function usePersonsByArea(
  cuts: readonly CutFigures_CutFragment[],
  on: Day,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const client = useApolloClient();
  const [counted, setCounted] = useState<ReadonlyMap<string, ReadonlyMap<string, number>>>(new Map());
  const missing = cuts.filter(({ preview, id }) => !preview && !counted.has(id)).map(({ id }) => id);
  const wanted = missing.join();
  useEffect(() => {
    for (const cutId of wanted.split(",").filter(Boolean)) {
      void client.query({ query: FiguresUnderCutDocument, variables: { on, cutId } }).then(({ data }) => {
        const figures = new Map(
          data?.areaFiguresUnderCut.map(({ area, refugeesInCare }) => [area.code, refugeesInCare]),
        );
        setCounted((known) => new Map(known).set(cutId, figures));
      });
    }
  }, [client, on, wanted]);
  return new Map([...counted, ...cuts.flatMap((cut) => (cut.preview ? [[cut.id, plannedPersons(cut)] as const] : []))]);
}

function plannedPersons(cut: CutFigures_CutFragment): ReadonlyMap<string, number> {
  const codes = new Map(cut.areas.map(({ id, code }) => [id, code]));
  return new Map(cut.preview?.areas.map(({ area, persons }) => [codes.get(area.id) ?? "", persons]));
}
