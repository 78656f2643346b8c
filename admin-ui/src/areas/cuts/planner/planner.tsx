import { useCallback, useMemo } from "react";
import { useViewer } from "../../../app/session";
import { useUrlParams } from "../../../app/url-params";
import { addDays } from "../../../ui/day";
import { PageHeader } from "../../../ui/page-header";
import { areasPath, cutsPath } from "../../paths";
import type { AreaCutPlanQuery, PlannedCutFragment } from "../cuts.generated";
import { StageChip } from "../stage-chip";
import { useCutTexts } from "../texts";
import { type Draft, isApart, isComplete, moveDistrict, moveHome } from "./draft";
import { DraftBanner } from "./draft-banner";
import { draftFigures, grantedPlaces } from "./draft-figures";
import { LayersButton, useLayers } from "./layers";
import { OptimiseDialog } from "./optimise-dialog";
import { PickedPlace } from "./picked-place";
import { PlanActions } from "./plan-actions";
import { PlanMap, type PlanPlace } from "./plan-map";
import { PlanNotices } from "./plan-notices";
import { districtsOfHomes, usePlaces } from "./plan-places";
import { PlanTable } from "./plan-table";
import { PlanTools, useMapView } from "./plan-tools";
import styles from "./planner.module.css";
import { PlannerSide } from "./planner-side";
import { useDraftEditor } from "./use-draft-editor";
import { usePins } from "./use-pins";
import { useUndoKeys } from "./use-undo-keys";

interface PlannerProps {
  data: AreaCutPlanQuery;
  cut: PlannedCutFragment;
  reload: () => Promise<PlannedCutFragment | null>;
}

export function Planner({ data, cut, reload }: PlannerProps) {
  const { t } = useCutTexts();
  const { role } = useViewer();
  const [params, setParams] = useUrlParams();
  const editor = useDraftEditor(cut, reload);
  useUndoKeys(editor);
  const { draft, edit } = editor;
  const { layers } = useLayers();
  const view = useMapView();
  const { places, askAgain } = usePlaces(data.districts, cut);
  const pins = usePins(places);
  const districtOfHome = useMemo(() => districtsOfHomes(places), [places]);
  const ratio = cut.preview?.ratio ?? 0;
  const granted = useMemo(() => grantedPlaces(cut.preview?.caseworkers ?? [], cut.areas, ratio), [cut, ratio]);
  const figures = useMemo(() => draftFigures(draft, places, ratio, granted), [draft, places, ratio, granted]);
  const canEdit = cut.viewerCanEdit;
  const planned = cut.stage === "DRAFT" || cut.stage === "PROPOSED";

  const assign = useCallback(
    (districtId: string, areaKey: string) => {
      const homes = places.find(({ district }) => district.id === districtId)?.homes ?? [];
      edit((now) =>
        moveDistrict(
          now,
          districtId,
          areaKey,
          homes.map(({ accommodation }) => accommodation.id),
        ),
      );
    },
    [edit, places],
  );
  const assignHome = (homeId: string, districtId: string, areaKey: string) =>
    edit((now) => moveHome(now, homeId, districtId, areaKey));
  const pick = (id: string | null) => setParams({ stadtteil: data.districts.find((one) => one.id === id)?.key });
  const picked = places.find(({ district }) => district.key === params.stadtteil);

  return (
    <div className={styles.planner}>
      {planned && <DraftBanner editor={editor} canEdit={canEdit} proposed={cut.stage === "PROPOSED"} />}
      <div className={styles.left}>
        <PageHeader
          title={draft.name}
          crumbs={[
            { label: t("crumbs.areas"), to: areasPath() },
            { label: t("crumbs.cuts"), to: cutsPath() },
          ]}
          badges={<StageChip stage={cut.stage} />}
          subtitle={[
            t("planner.districts", { count: places.length }),
            ...(cut.preview
              ? [
                  t("planner.homes", { count: districtOfHome.size }),
                  t("planner.persons", { count: cut.preview.persons }),
                ]
              : []),
          ].join(", ")}
          actions={<LayersButton />}
        />
        <PlanNotices cut={cut} editor={editor} askForHomes={askAgain} />
        <PickedPlace
          draft={draft}
          place={picked}
          pins={pins}
          onClose={() => pick(null)}
          {...(canEdit ? { onAssign: assign, onAssignHome: assignHome } : {})}
        />
        <div className={styles.map}>
          <PlanTools view={view} />
          {view.asTable ? (
            <PlanTable draft={draft} places={places} pins={pins} {...(canEdit ? { onAssign: assign } : {})} />
          ) : (
            <PlanMap
              draft={draft}
              places={places}
              layers={layers}
              formerUntil={addDays(draft.from, -1)}
              pinned={pins.ids}
              pickedId={picked?.district.id ?? null}
              zoom={view.zoom}
              onPick={pick}
              {...(canEdit ? { onAssign: assign } : {})}
            />
          )}
        </div>
        <div className={styles.printOnly}>
          <PlanTable draft={draft} places={places} pins={pins} />
        </div>
      </div>
      <aside className={styles.side} aria-label={t("planner.effects")}>
        <PlannerSide
          data={data}
          cut={cut}
          editor={editor}
          figures={figures}
          districtOfHome={districtOfHome}
          pins={pins}
          mayListMovers={role === "STEERING"}
          onRunFinished={() => void reload()}
          onOptimise={canEdit ? () => setParams({ dialog: "vorschlag" }, { push: true }) : undefined}
        />
        <PlanActions
          cut={cut}
          saved={editor.saveState.kind === "saved" && editor.figuresAreCurrent}
          complete={isComplete(draft)}
        />
      </aside>
      {canEdit && (
        <OptimiseDialog
          opened={params.dialog === "vorschlag"}
          cut={cut}
          proposalName={t("optimise.defaultName", { number: cut.runs.length + 1, name: draft.name })}
          pins={pins}
          apart={homesApart(draft, places)}
          homeIds={[...districtOfHome.keys()]}
          onClose={() => setParams({ dialog: undefined, tafel: "vorschlaege" })}
        />
      )}
    </div>
  );
}

const homesApart = (draft: Draft, places: readonly PlanPlace[]) =>
  places.flatMap(({ homes }) =>
    homes.flatMap(({ accommodation: { id, name } }) => (isApart(draft, id) ? [{ id, name: name ?? "" }] : [])),
  );
