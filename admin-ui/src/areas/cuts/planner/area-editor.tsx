import { Button, NativeSelect } from "@mantine/core";
import { ChevronDown, ChevronRight } from "lucide-react";
import { AreaBadge, type AreaColour, areaColours } from "../../../ui/area-badge";
import { useCutTexts } from "../texts";
import type { OrganizationChoice } from "./areas-editor";
import { changeDetails, type Draft, type DraftArea, mergeArea } from "./draft";
import { CommittedField } from "./draft-fields";
import styles from "./side-panel.module.css";
import { type StaffChoice, StaffRows } from "./staff-rows";

interface AreaEditorProps {
  area: DraftArea;
  draft: Draft;
  organizations: readonly OrganizationChoice[];
  caseworkers: readonly StaffChoice[];
  districtOfHome: Map<string, string>;
  opened: boolean;
  onToggle: () => void;
  edit: (change: (draft: Draft) => Draft) => void;
}

const COLOURS: readonly AreaColour[] = ["BLUE", "PLUM", "OCHRE", "ROSE", "SLATE", "GREEN", "TEAL", "BROWN"];

export function AreaEditor(props: AreaEditorProps) {
  const { area, draft, organizations, caseworkers, districtOfHome, opened, onToggle, edit } = props;
  const { t } = useCutTexts();
  const change = (details: Partial<DraftArea>) => edit((now) => changeDetails(now, area.key, details));
  const others = draft.areas.filter(({ key }) => key !== area.key);
  const Arrow = opened ? ChevronDown : ChevronRight;
  return (
    <div className={styles.area}>
      <h3>
        <AreaBadge code={area.code} colour={area.colour} />
        {area.name}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className={styles.end}
          aria-expanded={opened}
          aria-label={t("areas.edit", { area: area.name })}
          rightSection={<Arrow size={16} aria-hidden="true" />}
          onClick={onToggle}
        >
          {organizations.find(({ id }) => id === area.organizationId)?.shortName}
        </Button>
      </h3>
      {opened && (
        <div className={styles.form}>
          <div className={styles.pair}>
            <CommittedField
              label={t("areas.name")}
              value={area.name}
              maxLength={60}
              onCommit={(name) => change({ name })}
            />
            <CommittedField
              label={t("areas.code")}
              value={area.code}
              maxLength={3}
              error={others.some(({ code }) => code === area.code) && t("areas.codeTaken")}
              onCommit={(code) => change({ code: code.toLocaleUpperCase() })}
            />
          </div>
          <NativeSelect
            label={t("areas.organization")}
            value={area.organizationId}
            data={organizations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={(event) => change({ organizationId: event.currentTarget.value })}
          />
          <ColourChoice area={area} onChange={(colour) => change({ colour })} />
        </div>
      )}
      <StaffRows area={area} draft={draft} caseworkers={caseworkers} edit={edit} />
      {opened && others.length > 0 && (
        <NativeSelect
          label={t("areas.remove")}
          description={t("areas.removeHint")}
          value=""
          data={[
            { value: "", label: t("areas.keep") },
            ...others.map(({ key, name }) => ({ value: key, label: t("areas.mergeInto", { area: name }) })),
          ]}
          onChange={(event) => {
            const into = event.currentTarget.value;
            if (into) edit((now) => mergeArea(now, area.key, into, districtOfHome));
          }}
        />
      )}
    </div>
  );
}

function ColourChoice({ area, onChange }: { area: DraftArea; onChange: (colour: AreaColour) => void }) {
  const { t } = useCutTexts();
  return (
    <fieldset>
      <legend>{t("areas.colour")}</legend>
      <div className={styles.swatches}>
        {COLOURS.map((colour) => (
          <label key={colour} title={t(`colour.${colour}`)}>
            <input
              type="radio"
              name={`colour-${area.key}`}
              aria-label={t(`colour.${colour}`)}
              checked={area.colour === colour}
              onChange={() => onChange(colour)}
            />
            <i style={{ background: areaColours(colour).fill }} aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
