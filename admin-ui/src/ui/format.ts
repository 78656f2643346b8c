import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Day, utc } from "./day";

export type FormatLanguage = "de" | "en";

const TAG = { de: "de-DE", en: "en-GB" } as const;
/** Between number and unit: the two must not be torn apart at a line's end. */
const NBSP = "\u00a0";

/** dd.mm.yyyy in German; "1 Sep 2018" in English, where dd/mm and mm/dd would be confused. */
export function formatDay(day: Day, language: FormatLanguage): string {
  return intlDay(day, language, {
    day: language === "de" ? "2-digit" : "numeric",
    month: language === "de" ? "2-digit" : "short",
    year: "numeric",
  });
}

/** An instant as the clocks in Germany show it. */
function formatMoment(instant: string, language: FormatLanguage, timeStyle: "short" | "medium"): string {
  return new Intl.DateTimeFormat(TAG[language], {
    timeZone: "Europe/Berlin",
    dateStyle: "medium",
    timeStyle,
  }).format(new Date(instant));
}

/** The time of day only, where the day is clear. */
function formatTime(instant: string, language: FormatLanguage): string {
  return new Intl.DateTimeFormat(TAG[language], { timeZone: "Europe/Berlin", timeStyle: "short" }).format(
    new Date(instant),
  );
}

/** Day and month only, for rails and labels whose year is clear from their heading. */
export function formatDayOfYear(day: Day, language: FormatLanguage): string {
  return intlDay(day, language, {
    day: language === "de" ? "2-digit" : "numeric",
    month: language === "de" ? "2-digit" : "short",
  });
}

export function formatDayWithWeekday(day: Day, language: FormatLanguage, weekday: "short" | "long" = "short"): string {
  const name = intlDay(day, language, { weekday }).replace(/\.$/, "");
  return `${name}, ${formatDay(day, language)}`;
}

export function formatMonth(day: Day, language: FormatLanguage, style: "short" | "long" = "long"): string {
  if (style === "long") return intlDay(day, language, { month: "long", year: "numeric" });
  const month = intlDay(day, language, { month: "short" }).replace(/\.$/, "").slice(0, 3);
  return `${month}${NBSP}${day.slice(2, 4)}`;
}

export function formatPeriod(from: Day, until: Day | null, language: FormatLanguage): string {
  const first = formatDay(from, language);
  if (until === null) return language === "de" ? `seit ${first}` : `since ${first}`;
  return `${first} – ${formatDay(until, language)}`;
}

export function formatNumber(value: number, language: FormatLanguage, decimals = 0): string {
  return new Intl.NumberFormat(TAG[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A share of 1 as "23 %" (German sets a space before the sign). */
export function formatPercent(share: number, language: FormatLanguage, decimals = 0): string {
  const number = formatNumber(share * 100, language, decimals);
  return language === "de" ? `${number}${NBSP}%` : `${number}%`;
}

/** Persons for each full-time caseworker: "1:123". Without staff there is no ratio. */
export function formatRatio(persons: number, fte: number): string {
  return fte > 0 ? `1:${Math.round(persons / fte)}` : "–";
}

export function formatSigned(value: number, language: FormatLanguage): string {
  if (value === 0) return "±0";
  return `${value > 0 ? "+" : "−"}${formatNumber(Math.abs(value), language)}`;
}

/** The formatters bound to the language of the interface; the same object until it changes. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: FormatLanguage = i18n.language === "en" ? "en" : "de";
  return useMemo(() => formatsOf(language), [language]);
}

function formatsOf(language: FormatLanguage) {
  return {
    language,
    day: (day: Day) => formatDay(day, language),
    moment: (instant: string) => formatMoment(instant, language, "short"),
    momentWithSeconds: (instant: string) => formatMoment(instant, language, "medium"),
    time: (instant: string) => formatTime(instant, language),
    dayOfYear: (day: Day) => formatDayOfYear(day, language),
    dayWithWeekday: (day: Day, weekday: "short" | "long" = "short") => formatDayWithWeekday(day, language, weekday),
    month: (day: Day, style: "short" | "long" = "long") => formatMonth(day, language, style),
    period: (from: Day, until: Day | null) => formatPeriod(from, until, language),
    number: (value: number, decimals = 0) => formatNumber(value, language, decimals),
    percent: (share: number, decimals = 0) => formatPercent(share, language, decimals),
    signed: (value: number) => formatSigned(value, language),
    ratio: formatRatio,
  };
}

function intlDay(day: Day, language: FormatLanguage, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(TAG[language], { ...options, timeZone: "UTC" }).format(utc(day));
}
