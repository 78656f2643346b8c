import { Building2, CalendarDays, Euro, KeyRound, UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDay } from "../../app/day";
import { accommodationPath } from "../../housing/paths";
import { useAccommodationName } from "../../housing/use-accommodation-name";
import { caseworkerPath } from "../../programme/paths";
import { AppLink } from "../../ui/app-link";
import type { Day } from "../../ui/day";
import { type Fact, FactStrip } from "../../ui/fact-strip";
import { useFormat } from "../../ui/format";
import { holdsOn, type Period } from "./period";
import type { History } from "./timeline-entries";

/** What matters on the day: who answers, where the person lives, what they draw, whether they are in care. */
export function RefugeeFacts({ history, on }: { history: History; on: Day }) {
  const { t } = useTranslation("refugees");
  const inCare = history.carePeriods.find((care) => holdsOn(care, on));
  return (
    <FactStrip
      label={t("file.now")}
      facts={[
        useCaseworkerFact(history, inCare?.from, on),
        useHousingFact(history, on),
        useBenefitFact(history, on),
        useCareFact(history, on),
      ]}
    />
  );
}

function useSince(): (period: Period) => string {
  const { t } = useTranslation("refugees");
  const { today } = useDay();
  const format = useFormat();
  // An end that was only known later is no part of what mattered on the day.
  return ({ from, until }) =>
    until && until >= today
      ? t("now.endsOn", { day: format.day(from), until: format.day(until) })
      : t("now.since", { day: format.day(from) });
}

function useCaseworkerFact(history: History, inCareSince: Day | undefined, on: Day): Fact {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const label = t("now.caseworker");
  const assignment = history.assignments.find((candidate) => holdsOn(candidate, on));
  if (assignment) {
    const { caseworker } = assignment;
    return {
      icon: UserRound,
      label,
      value: <AppLink to={caseworkerPath(caseworker.id)}>{caseworker.name}</AppLink>,
      note: t("now.organizationSince", {
        organization: caseworker.organization.shortName,
        day: format.day(assignment.from),
      }),
    };
  }
  if (!inCareSince) return { icon: UserRound, label, value: t("now.nobody") };
  return {
    icon: UserRound,
    label,
    value: t("now.waits"),
    note: t("now.waitsSince", { day: format.day(inCareSince) }),
    urgent: true,
  };
}

function useHousingFact(history: History, on: Day): Fact {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const accommodationName = useAccommodationName();
  const label = t("now.housing");
  const stay = history.occupancies.find((candidate) => holdsOn(candidate, on));
  if (!stay) return { icon: Building2, label, value: t("now.noHousing") };
  const { accommodation, label: unit } = stay.housingUnit;
  const day = format.day(stay.from);
  const to = accommodationPath(accommodation.id);
  return accommodation.tenure === "SELF_RENTED"
    ? {
        icon: KeyRound,
        label,
        value: <AppLink to={to}>{t("now.flat")}</AppLink>,
        note: t("now.placeSince", { place: accommodationName(accommodation), day }),
      }
    : {
        icon: Building2,
        label,
        value: <AppLink to={to}>{t("now.home", { name: accommodationName(accommodation) })}</AppLink>,
        note: t("now.unitSince", { unit, day }),
      };
}

function useBenefitFact(history: History, on: Day): Fact {
  const { t } = useTranslation("refugees");
  const since = useSince();
  const benefits = history.benefitPeriods.filter((benefit) => holdsOn(benefit, on));
  const label = t("now.benefit");
  if (benefits.length === 0) return { icon: Euro, label, value: t("now.noBenefit") };
  return {
    icon: Euro,
    label,
    value: benefits.map(({ id, kind }) => <div key={id}>{t(`benefit.${kind}`)}</div>),
    note: benefits.map((benefit) => <div key={benefit.id}>{since(benefit)}</div>),
  };
}

function useCareFact(history: History, on: Day): Fact {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const since = useSince();
  const label = t("now.care");
  const begun = history.carePeriods.filter((care) => care.from <= on);
  const latest = begun.at(-1);
  if (!latest) {
    const next = history.carePeriods[0];
    return {
      icon: CalendarDays,
      label,
      value: t("now.notYet"),
      note: next && t("now.startsOn", { day: format.day(next.from) }),
    };
  }
  if (holdsOn(latest, on)) {
    return {
      icon: CalendarDays,
      label,
      value: begun.length > 1 ? t("now.againInCare") : t("now.inCare"),
      note: since(latest),
    };
  }
  const day = format.day(latest.until ?? latest.from);
  return {
    icon: CalendarDays,
    label,
    value: t("now.ended"),
    note: latest.endReason
      ? t("now.endedOnFor", { day, reason: t(`endReason.${latest.endReason}`) })
      : t("now.endedOn", { day }),
  };
}
