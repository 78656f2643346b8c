import { ActionIcon, NativeSelect, NumberInput } from "@mantine/core";
import { X } from "lucide-react";
import { useFormat } from "../../../ui/format";
import { useCutTexts } from "../texts";
import { type Draft, type DraftArea, removePost, setPost } from "./draft";
import styles from "./side-panel.module.css";

export interface StaffChoice {
  id: string;
  name: string;
  organization: { id: string; shortName: string };
}

interface StaffRowsProps {
  area: DraftArea;
  draft: Draft;
  caseworkers: readonly StaffChoice[];
  edit: (change: (draft: Draft) => Draft) => void;
}

/** Whose posts belong to the area, with their share of a full post for casework. */
export function StaffRows({ area, draft, caseworkers, edit }: StaffRowsProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const nameOf = (id: string) => caseworkers.find((one) => one.id === id)?.name ?? t("staff.unknown");
  const planned = new Map(draft.areas.flatMap(({ code, staff }) => staff.map((post) => [post.caseworkerId, code])));
  // An area's caseworkers are those of the organization that answers for it.
  const choices = caseworkers.filter(
    ({ id, organization }) =>
      organization.id === area.organizationId && !area.staff.some(({ caseworkerId }) => caseworkerId === id),
  );
  return (
    <>
      {area.staff.map((post) => (
        <div key={post.caseworkerId} className={styles.post}>
          <span>{nameOf(post.caseworkerId)}</span>
          <NumberInput
            key={post.fteCasework}
            size="xs"
            aria-label={t("staff.fteOf", { name: nameOf(post.caseworkerId) })}
            defaultValue={post.fteCasework}
            min={0.01}
            max={1}
            step={0.05}
            decimalScale={2}
            decimalSeparator={format.language === "de" ? "," : "."}
            suffix={` ${t("staff.fte")}`}
            hideControls
            onBlur={(event) => {
              const fteCasework = Number.parseFloat(event.currentTarget.value.replace(",", "."));
              if (fteCasework > 0 && fteCasework <= 1 && fteCasework !== post.fteCasework) {
                edit((now) => setPost(now, area.key, { ...post, fteCasework }));
              }
            }}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t("staff.remove", { name: nameOf(post.caseworkerId) })}
            onClick={() => edit((now) => removePost(now, post.caseworkerId))}
          >
            <X size={14} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      {choices.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={t("staff.addTo", { area: area.name })}
          value=""
          data={[
            { value: "", label: t("staff.add") },
            ...choices.map(({ id, name }) => ({
              value: id,
              label: planned.has(id) ? t("staff.from", { name, code: planned.get(id) }) : name,
            })),
          ]}
          onChange={(event) => {
            const caseworkerId = event.currentTarget.value;
            if (!caseworkerId) return;
            const known = draft.areas.flatMap(({ staff }) => staff).find((post) => post.caseworkerId === caseworkerId);
            edit((now) => setPost(now, area.key, known ?? { caseworkerId, fteCasework: 1 }));
          }}
        />
      )}
    </>
  );
}
