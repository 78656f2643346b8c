import { useUrlParams } from "../../../app/url-params";
import { LinkTabs } from "../../../ui/link-tabs";
import { cutPath } from "../../paths";
import type { AreaCutPlanQuery, PlannedCutFragment } from "../cuts.generated";
import { useCutTexts } from "../texts";
import { AreaList } from "./area-list";
import { AreasEditor } from "./areas-editor";
import { CaseworkerLoads } from "./caseworker-loads";
import { Continuity } from "./continuity";
import type { DraftFigures } from "./draft-figures";
import { LoadByArea } from "./load-by-area";
import styles from "./planner.module.css";
import { Runs } from "./runs";
import { SiblingComparison } from "./sibling-comparison";
import { staffChoices } from "./staff-choices";
import type { DraftEditor } from "./use-draft-editor";
import type { Pins } from "./use-pins";

interface PlannerSideProps {
  data: AreaCutPlanQuery;
  cut: PlannedCutFragment;
  editor: DraftEditor;
  figures: DraftFigures;
  districtOfHome: Map<string, string>;
  pins: Pins;
  mayListMovers: boolean;
  onRunFinished: () => void;
  onOptimise: (() => void) | undefined;
}

const PANELS = ["wirkung", "raeume", "vorschlaege"] as const;

/** Beside the map: what it means, who is planned where, and what the computer proposes. */
export function PlannerSide({ data, cut, editor, figures, ...rest }: PlannerSideProps) {
  const { t } = useCutTexts();
  const [params] = useUrlParams();
  const panels = PANELS.filter((panel) => panel === "wirkung" || cut.viewerCanEdit);
  const panel = panels.find((one) => one === params.tafel) ?? "wirkung";
  const { tafel: _, id: __, on: ___, ...kept } = params;
  return (
    <>
      {panels.length > 1 && (
        <div className={styles.tabs}>
          <LinkTabs
            label={t("side.label")}
            tabs={panels.map((one) => ({
              label: t(`side.${one}`),
              to: cutPath(cut.id, { ...kept, tafel: one === "wirkung" ? undefined : one }),
              count: one === "vorschlaege" && cut.runs.length > 0 ? cut.runs.length : undefined,
              current: one === panel,
            }))}
          />
        </div>
      )}
      {cut.preview ? <LoadByArea figures={figures} ratio={cut.preview.ratio} /> : <AreaList cut={cut} />}
      {panel === "wirkung" && cut.preview && (
        <>
          <Continuity
            cutId={cut.id}
            preview={cut.preview}
            current={editor.figuresAreCurrent}
            mayListMovers={rest.mayListMovers}
          />
          {data.areaCut && <SiblingComparison cut={cut} inForce={data.areaCut} figures={figures} />}
          <CaseworkerLoads caseworkers={cut.preview.caseworkers} current={editor.figuresAreCurrent} />
        </>
      )}
      {panel === "raeume" && (
        <AreasEditor
          draft={editor.draft}
          organizations={data.organizations}
          caseworkers={staffChoices(data.caseworkers.nodes, cut)}
          districtOfHome={rest.districtOfHome}
          edit={editor.edit}
        />
      )}
      {panel === "vorschlaege" && (
        <Runs
          cutId={cut.id}
          runs={cut.runs}
          pins={rest.pins}
          onStart={rest.onOptimise}
          onFinished={rest.onRunFinished}
        />
      )}
    </>
  );
}
