import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { DayField } from "../../../ui/day-field";
import { useCutTexts } from "../texts";
import { AreaEditor } from "./area-editor";
import { addArea, type Draft } from "./draft";
import { CommittedField } from "./draft-fields";
import styles from "./side-panel.module.css";
import type { StaffChoice } from "./staff-rows";

export interface OrganizationChoice {
  id: string;
  shortName: string;
}

interface AreasEditorProps {
  draft: Draft;
  organizations: readonly OrganizationChoice[];
  caseworkers: readonly StaffChoice[];
  districtOfHome: Map<string, string>;
  edit: (change: (draft: Draft) => Draft) => void;
}

/** What no map shows: names, organizations, and whose posts belong to which area. */
export function AreasEditor({ draft, organizations, caseworkers, districtOfHome, edit }: AreasEditorProps) {
  const { t } = useCutTexts();
  const [opened, setOpened] = useState<string | null>(null);
  const add = () => {
    const key = crypto.randomUUID();
    const organization = organizations[0];
    if (!organization) return;
    edit((now) => addArea(now, key, t("areas.newName"), organization.id));
    setOpened(key);
  };
  return (
    <>
      <section className={styles.section}>
        <h2>{t("areas.draft")}</h2>
        <div className={styles.form}>
          <CommittedField
            label={t("areas.draftName")}
            value={draft.name}
            maxLength={80}
            onCommit={(name) => edit((now) => ({ ...now, name }))}
          />
          <DayField
            label={t("areas.from")}
            value={draft.from}
            onChange={(from) => from && edit((now) => (now.from === from ? now : { ...now, from }))}
          />
        </div>
      </section>
      <section className={styles.section}>
        <div className={styles.row}>
          <h2>{t("areas.title")}</h2>
          <Button
            size="xs"
            variant="default"
            className={styles.end}
            leftSection={<Plus size={16} aria-hidden="true" />}
            onClick={add}
          >
            {t("areas.add")}
          </Button>
        </div>
        {draft.areas.map((area) => (
          <AreaEditor
            key={area.key}
            area={area}
            draft={draft}
            organizations={organizations}
            caseworkers={caseworkers}
            districtOfHome={districtOfHome}
            opened={opened === area.key}
            onToggle={() => setOpened(opened === area.key ? null : area.key)}
            edit={edit}
          />
        ))}
      </section>
    </>
  );
}
