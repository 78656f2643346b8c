import { CloseButton, NativeSelect } from "@mantine/core";
import { House } from "lucide-react";
import { areaColours } from "../../../ui/area-badge";
import { useCutTexts } from "../texts";
import { areaOfDistrict, areaOfHome, type Draft } from "./draft";
import styles from "./picked-place.module.css";
import { PinButton } from "./pin-button";
import type { PlanPlace } from "./plan-map";
import type { Pins } from "./use-pins";

interface PickedPlaceProps {
  draft: Draft;
  place: PlanPlace | undefined;
  pins: Pins;
  /** Absent: the viewer only looks. */
  onAssign?: (districtId: string, areaKey: string) => void;
  onAssignHome?: (homeId: string, districtId: string, areaKey: string) => void;
  onClose: () => void;
}

/** All that the map can do with the picked district, by keyboard. */
export function PickedPlace({ draft, place, pins, onAssign, onAssignHome, onClose }: PickedPlaceProps) {
  const { t } = useCutTexts();
  if (!place) return <p className={styles.hint}>{t(onAssign ? "picked.hint" : "picked.look")}</p>;
  const { district, areaBefore, persons, homes } = place;
  const area = areaOfDistrict(draft, district.id);
  const facts = [
    persons !== null && t("map.persons", { count: persons }),
    areaBefore && t("picked.before", { area: areaBefore.name, organization: areaBefore.organization.shortName }),
  ].filter(Boolean);
  return (
    <section className={styles.picked} aria-label={t("picked.label")}>
      <div className={styles.row}>
        <span
          className={styles.swatch}
          aria-hidden="true"
          style={{ background: area && areaColours(area.colour).fill }}
        />
        <b>{district.name}</b>
        <span className={styles.facts} role="status">
          {facts.join(", ")}
        </span>
        {onAssign ? (
          <AreaSelect
            draft={draft}
            label={t("picked.areaOf", { place: district.name })}
            value={area?.key}
            onChange={(key) => onAssign(district.id, key)}
          />
        ) : (
          <span>{area?.name}</span>
        )}
        {onAssign && (
          <PinButton
            place={district.name}
            pinned={pins.ids.has(district.id)}
            onToggle={() => pins.toggle(district.id)}
          />
        )}
        <CloseButton aria-label={t("picked.close")} onClick={onClose} />
      </div>
      {homes.map(({ accommodation, persons: inHome }) => (
        <div className={styles.row} key={accommodation.id}>
          <House size={16} aria-hidden="true" />
          <span>{accommodation.name}</span>
          <span className={styles.facts}>{t("map.persons", { count: inHome })}</span>
          {onAssignHome ? (
            <AreaSelect
              draft={draft}
              label={t("picked.areaOf", { place: accommodation.name })}
              value={areaOfHome(draft, accommodation.id, district.id)?.key}
              withDistrict={area?.key}
              onChange={(key) => onAssignHome(accommodation.id, district.id, key)}
            />
          ) : (
            <span>{areaOfHome(draft, accommodation.id, district.id)?.name}</span>
          )}
          {onAssignHome && (
            <span className={styles.homePin}>
              <PinButton
                place={accommodation.name ?? ""}
                pinned={pins.ids.has(accommodation.id)}
                onToggle={() => pins.toggle(accommodation.id)}
              />
            </span>
          )}
        </div>
      ))}
    </section>
  );
}

interface AreaSelectProps {
  draft: Draft;
  label: string;
  value: string | undefined;
  /** Of a home: the area of its district, said in words. */
  withDistrict?: string | undefined;
  onChange: (areaKey: string) => void;
}

export function AreaSelect({ draft, label, value, withDistrict, onChange }: AreaSelectProps) {
  const { t } = useCutTexts();
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      className={styles.select}
      value={value ?? ""}
      data={[
        ...(value === undefined ? [{ value: "", label: "–" }] : []),
        ...draft.areas.map((area) => ({
          value: area.key,
          label:
            area.key === withDistrict ? t("picked.withDistrict", { area: area.name }) : `${area.code}  ${area.name}`,
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
