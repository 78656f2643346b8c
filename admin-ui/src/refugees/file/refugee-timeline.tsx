import { Button } from "@mantine/core";
import {
  ArrowLeftRight,
  DoorOpen,
  Euro,
  HeartHandshake,
  House,
  LogOut,
  type LucideIcon,
  Truck,
  UserRoundCheck,
  UserRoundX,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { useUrlParams } from "../../app/url-params";
import { accommodationPath } from "../../housing/paths";
import { useAccommodationName } from "../../housing/use-accommodation-name";
import { caseworkerPath } from "../../programme/paths";
import { AppLink } from "../../ui/app-link";
import type { Day } from "../../ui/day";
import { useFormat } from "../../ui/format";
import { Panel } from "../../ui/panel";
import { Segment } from "../../ui/segment";
import { EmptyState } from "../../ui/states";
import type { Tone } from "../../ui/status";
import { Timeline, type TimelineEvent } from "../../ui/timeline";
import styles from "./refugee-file.module.css";
import { type Entry, type History, type Stay, timelineEntries } from "./timeline-entries";

const LOOKS: Record<Entry["kind"], { icon: LucideIcon; tone: Tone }> = {
  careStarted: { icon: HeartHandshake, tone: "info" },
  careResumed: { icon: HeartHandshake, tone: "info" },
  careEnded: { icon: LogOut, tone: "neutral" },
  movedIn: { icon: House, tone: "neutral" },
  moved: { icon: Truck, tone: "neutral" },
  movedOut: { icon: DoorOpen, tone: "neutral" },
  assigned: { icon: UserRoundCheck, tone: "ok" },
  handedOver: { icon: ArrowLeftRight, tone: "neutral" },
  assignmentEnded: { icon: UserRoundX, tone: "warn" },
  benefitStarted: { icon: Euro, tone: "neutral" },
  benefitChanged: { icon: Euro, tone: "neutral" },
  benefitEnded: { icon: Euro, tone: "neutral" },
};

const TOPICS = { zustaendigkeit: "assignment", wohnen: "housing", leistungen: "benefit" } as const;
type TopicWord = keyof typeof TOPICS | "alles";

export function RefugeeTimeline({ history, on }: { history: History; on: Day }) {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const [params, setParams] = useUrlParams();
  const eventOf = useEventOf();
  const word: TopicWord = isTopic(params.art) ? params.art : "alles";
  const everything = params.spaeter === "ja";

  const entries = timelineEntries(history).filter((entry) => word === "alles" || entry.topic === TOPICS[word]);
  const known = entries.filter((entry) => entry.on <= on);
  const later = entries.length - known.length;
  const shown = everything ? entries : known;

  return (
    <Panel
      title={t("timeline.title")}
      actions={
        <Segment
          label={t("timeline.kinds")}
          value={word}
          options={[
            { value: "alles", label: t("timeline.show.all") },
            { value: "zustaendigkeit", label: t("timeline.show.assignment") },
            { value: "wohnen", label: t("timeline.show.housing") },
            { value: "leistungen", label: t("timeline.show.benefit") },
          ]}
          onChange={(next) => setParams({ art: next === "alles" ? undefined : next })}
        />
      }
      footer={
        <>
          <span>{t("timeline.count", { count: shown.length })}</span>
          {later > 0 && (
            <>
              {!everything && <span>{t("timeline.later", { count: later })}</span>}
              <Button size="xs" variant="subtle" onClick={() => setParams({ spaeter: everything ? undefined : "ja" })}>
                {everything ? t("timeline.hideLater") : t("timeline.showLater")}
              </Button>
            </>
          )}
        </>
      }
    >
      {shown.length > 0 ? (
        <Timeline label={t("timeline.title")} events={shown.map(eventOf)} />
      ) : (
        <EmptyState>
          {word === "alles" ? t("timeline.none", { day: format.day(on) }) : t("timeline.noneOfKind")}
        </EmptyState>
      )}
    </Panel>
  );
}

function isTopic(word: string | undefined): word is keyof typeof TOPICS {
  return word !== undefined && word in TOPICS;
}

function useEventOf(): (entry: Entry) => TimelineEvent {
  const { t } = useTranslation("refugees");
  const accommodationName = useAccommodationName();
  const place = (stay: Stay) => {
    const { accommodation } = stay.housingUnit;
    return accommodation.name ?? `${t("ownFlat")}, ${accommodationName(accommodation)}`;
  };
  const sentences = (...texts: (string | null | undefined)[]) => texts.filter(Boolean).join(" ");
  const before = (what: string | undefined) => (what ? t("timeline.before", { what }) : null);

  return (entry) => {
    const base = { id: `${entry.id}-${entry.kind}`, on: entry.on, ...LOOKS[entry.kind] };
    switch (entry.kind) {
      case "careStarted":
      case "careResumed":
        return { ...base, title: t(`timeline.${entry.kind}`) };
      case "careEnded":
        return {
          ...base,
          title: t("timeline.careEnded"),
          text: entry.care.endReason && t(`endReason.${entry.care.endReason}`),
        };
      case "movedIn":
      case "moved":
      case "movedOut": {
        const { stay } = entry;
        return {
          ...base,
          title: (
            <AppLink to={accommodationPath(stay.housingUnit.accommodation.id)} className={styles.quietLink}>
              {t(`timeline.${entry.kind}`, { place: place(stay) })}
            </AppLink>
          ),
          text:
            entry.kind === "movedOut"
              ? null
              : sentences(
                  before(entry.before ? place(entry.before) : undefined),
                  t("timeline.reasonOf", { reason: t(`moveReason.${stay.moveInReason}`) }),
                ),
        };
      }
      case "benefitStarted":
      case "benefitChanged":
      case "benefitEnded":
        return {
          ...base,
          title: t(`timeline.${entry.kind}`, { benefit: t(`benefit.${entry.benefit.kind}`) }),
          text: sentences(
            before(entry.before ? t(`benefit.${entry.before.kind}`) : undefined),
            entry.kind === "benefitEnded" && entry.benefit.endReason
              ? t("timeline.reasonOf", { reason: t(`endReason.${entry.benefit.endReason}`) })
              : null,
          ),
        };
      default:
        return {
          ...base,
          title: (
            <AppLink to={caseworkerPath(entry.assignment.caseworker.id)} className={styles.quietLink}>
              {t(`timeline.${entry.kind}`, { caseworker: entry.assignment.caseworker.name })}
            </AppLink>
          ),
          text: sentences(
            before(entry.before ? entry.before.caseworker.name : undefined),
            entry.kind === "assignmentEnded" ? null : asSentence(entry.assignment.reason),
          ),
          author: entry.assignment.caseworker.organization.shortName,
        };
    }
  };
}

/** Reasons are typed by people, with or without their full stop. */
function asSentence(text: string): string {
  return text === "" || /[.!?…]$/.test(text) ? text : `${text}.`;
}
