import type { Locale } from "../graphql/context.js";
import { inEnglish, inGerman } from "../graphql/day-in-words.js";
import { englishFault, germanFault } from "./boundaries.messages.js";
import type { PlanChanges } from "./plan-changes.js";
import type { BoundaryFault } from "./read-boundaries.js";

/** What the planning of areas says when a rule says no. */
export interface AreasMessages {
  noSuchCut: string;
  noSuchArea: string;
  noSuchDistrict: string;
  noSuchHome: string;
  noSuchCaseworker: string;
  noSuchOrganization: string;
  notADraft: string;
  notAProposal: string;
  changedMeanwhile: string;
  nameMissing: string;
  unreadable: string;
  codeTwice(code: string): string;
  districtTwice(name: string): string;
  districtsMissing(names: readonly string[]): string;
  homeTwice(name: string): string;
  caseworkerTwice(name: string): string;
  otherOrganization(name: string): string;
  tooMuchTime(name: string, steering: number): string;
  plannedForAnotherDay(day: string): string;
  adoptedAlready(day: string): string;
  pastDay(day: string): string;
  otherFigures: string;
  figuresChanged(changes: PlanChanges): string;
  anotherBegins(name: string, day: string): string;
  areaWithoutDistrict(name: string): string;
  areaWithoutCaseworker(name: string): string;
  noPostUnderTheCut: string;
  agreedBeyondCapacity(name: string, day: string, load: number, capacity: number): string;
  untilBeforeFrom: string;
  reasonMissing: string;
  wasAdoptedOnce: string;
  notTheNewest: string;
  adoptedUpon(name: string, day: string): string;
  casesChangedSince(fileNumbers: readonly string[]): string;
  postsChangedSince: string;
  backTo(name: string): string;
  noSuchRun: string;
  boundaryFault(fault: BoundaryFault): string;
  runHasEnded: string;
}

/** The first of them, and how many more there are. */
const few = (fileNumbers: readonly string[], more: (count: number) => string): string =>
  fileNumbers.slice(0, 10).join(", ") + (fileNumbers.length > 10 ? more(fileNumbers.length - 10) : "");

const listed = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(", ");

const de: AreasMessages = {
  noSuchCut: "Diesen Zuschnitt gibt es nicht.",
  noSuchArea: "Diesen Raum gibt es in dem Entwurf nicht.",
  noSuchDistrict: "Diesen Stadtteil gibt es nicht.",
  noSuchHome: "Dieses Übergangsheim gibt es nicht.",
  noSuchCaseworker: "Diese Fachkraft gibt es nicht.",
  noSuchOrganization: "Diesen Träger gibt es nicht.",
  notADraft: "Das ist kein Entwurf mehr und lässt sich nicht ändern.",
  notAProposal: "Dieser Zuschnitt liegt dem Beirat nicht vor.",
  changedMeanwhile: "Jemand anderes hat diesen Entwurf inzwischen geändert. Bitte neu ansehen und wiederholen.",
  nameMissing: "Bitte einen Namen angeben.",
  unreadable: "Der Text enthält ein Zeichen, das sich nicht speichern lässt.",
  codeTwice: (code) => `Das Kürzel ${code} ist zweimal vergeben.`,
  districtTwice: (name) => `${name} liegt in zwei Räumen.`,
  districtsMissing: (names) => `Ohne Raum: ${names.join(", ")}.`,
  homeTwice: (name) => `${name} liegt in zwei Räumen.`,
  caseworkerTwice: (name) => `${name} steht in zwei Räumen.`,
  otherOrganization: (name) => `${name} gehört zu einem anderen Träger als der Raum.`,
  plannedForAnotherDay: (day) =>
    `Der Entwurf ist für den ${inGerman(day)} gerechnet. Für einen anderen Tag bitte zuerst dort den ersten Tag ändern.`,
  adoptedAlready: (day) => `Dieser Zuschnitt ist inzwischen übernommen und gilt ab dem ${inGerman(day)}.`,
  pastDay: (day) => `Der ${inGerman(day)} ist vorbei. Ein Zuschnitt gilt frühestens ab heute.`,
  otherFigures: "Der Entwurf ist inzwischen neu gerechnet. Bitte die Vorschau neu ansehen.",
  figuresChanged: ({ came, gone, moved, reassigned, posts }) =>
    `Seit der Berechnung hat sich etwas geändert: ${listed([
      came > 0 && `${came} gekommen`,
      gone > 0 && `${gone} gegangen`,
      moved > 0 && `${moved} umgezogen oder in einem anderen Haushalt`,
      reassigned > 0 && `${reassigned} mit anderer Fachkraft`,
      posts && "Stellen oder Ausnahmen geändert",
    ])}. Bitte neu rechnen und ansehen.`,
  anotherBegins: (name, day) =>
    `Am ${inGerman(day)} beginnt schon der Zuschnitt „${name}“. Bitte erst dessen Übernahme zurücknehmen oder einen späteren Tag wählen.`,
  areaWithoutDistrict: (name) => `${name} hat keinen Stadtteil.`,
  areaWithoutCaseworker: (name) => `${name} hat keine Fachkraft.`,
  noPostUnderTheCut: "Diese Fachkraft hat in dem Zuschnitt keine Stelle.",
  agreedBeyondCapacity: (name, day, load, capacity) =>
    `Für ${name} ${load === 1 ? "ist" : "sind"} am ${inGerman(day)} ${load === 1 ? "eine Person" : `${load} Personen`} schon vereinbart, Kapazität mit dem Zuschnitt ${capacity}. Bitte mehr VZÄ planen oder die Fälle vorher umsetzen.`,
  untilBeforeFrom: "Der letzte Tag liegt vor dem ersten.",
  reasonMissing: "Bitte eine Begründung angeben.",
  wasAdoptedOnce: "Dieser Zuschnitt war schon einmal übernommen; das Protokoll nennt ihn, darum bleibt er.",
  adoptedUpon: (name, day) =>
    `Danach wurde der Zuschnitt „${name}“ zum ${inGerman(day)} übernommen. Bitte zuerst diese Übernahme zurücknehmen.`,
  notTheNewest: "Zurücknehmen lässt sich nur die Übernahme des letzten Zuschnitts, und nur, wenn sie hier geschah.",
  casesChangedSince: (fileNumbers) =>
    `Seit der Übernahme geändert: ${few(fileNumbers, (count) => ` und ${count} weitere`)}. Darum lässt sie sich nicht mehr zurücknehmen.`,
  postsChangedSince: "Seit der Übernahme wurden Stellen geändert. Darum lässt sie sich nicht mehr zurücknehmen.",
  backTo: (name) => `Zurück zu ${name}`,
  boundaryFault: germanFault,
  noSuchRun: "Diese Rechnung gibt es nicht.",
  runHasEnded: "Diese Rechnung ist schon zu Ende.",
  tooMuchTime: (name, steering) =>
    `${name} hat ${steering.toLocaleString("de")} VZÄ Steuerung; zusammen mit der Fallarbeit wäre es mehr als eine volle Stelle.`,
};

const en: AreasMessages = {
  noSuchCut: "There is no such area cut.",
  noSuchArea: "The draft has no such area.",
  noSuchDistrict: "There is no such district.",
  noSuchHome: "There is no such home.",
  noSuchCaseworker: "There is no such caseworker.",
  noSuchOrganization: "There is no such organization.",
  notADraft: "This is no draft any more and cannot be changed.",
  notAProposal: "This area cut has not been shown to the board.",
  changedMeanwhile: "Somebody else changed this draft meanwhile. Please look again and repeat.",
  nameMissing: "Please give a name.",
  unreadable: "The text contains a character that cannot be stored.",
  codeTwice: (code) => `The code ${code} is used twice.`,
  districtTwice: (name) => `${name} is in two areas.`,
  districtsMissing: (names) => `Without an area: ${names.join(", ")}.`,
  homeTwice: (name) => `${name} is in two areas.`,
  caseworkerTwice: (name) => `${name} is in two areas.`,
  otherOrganization: (name) => `${name} belongs to another organization than the area.`,
  plannedForAnotherDay: (day) =>
    `The draft is computed for ${inEnglish(day)}. For another day please change its first day there first.`,
  adoptedAlready: (day) => `This area cut has been adopted meanwhile and holds from ${inEnglish(day)}.`,
  pastDay: (day) => `${inEnglish(day)} is over. An area cut holds from today at the earliest.`,
  otherFigures: "The draft has been computed anew meanwhile. Please look at the preview again.",
  figuresChanged: ({ came, gone, moved, reassigned, posts }) =>
    `Something changed since it was computed: ${listed([
      came > 0 && `${came} came`,
      gone > 0 && `${gone} left`,
      moved > 0 && `${moved} moved or are in another household`,
      reassigned > 0 && `${reassigned} with another caseworker`,
      posts && "posts or exceptions changed",
    ])}. Please compute it anew and look again.`,
  anotherBegins: (name, day) =>
    `The area cut “${name}” begins on ${inEnglish(day)} already. Please undo its adoption first, or choose a later day.`,
  areaWithoutDistrict: (name) => `${name} has no district.`,
  areaWithoutCaseworker: (name) => `${name} has no caseworker.`,
  noPostUnderTheCut: "This caseworker has no post under the cut.",
  agreedBeyondCapacity: (name, day, load, capacity) =>
    `${load === 1 ? "One person is" : `${load} persons are`} agreed for ${name} on ${day} already, capacity under the cut ${capacity}. Please plan more FTE or move the cases first.`,
  untilBeforeFrom: "The last day lies before the first.",
  reasonMissing: "Please give a reason.",
  wasAdoptedOnce: "This area cut was adopted once; the journal names it, so it stays.",
  adoptedUpon: (name, day) =>
    `After it, the area cut “${name}” was adopted for ${inEnglish(day)}. Please undo that adoption first.`,
  notTheNewest: "Only the adoption of the last area cut can be undone, and only if it happened here.",
  casesChangedSince: (fileNumbers) =>
    `Changed since the adoption: ${few(fileNumbers, (count) => ` and ${count} more`)}. Therefore it cannot be undone any more.`,
  postsChangedSince: "Posts were changed since the adoption. Therefore it cannot be undone any more.",
  backTo: (name) => `Back to ${name}`,
  boundaryFault: englishFault,
  noSuchRun: "There is no such run.",
  runHasEnded: "This run has ended already.",
  tooMuchTime: (name, steering) =>
    `${name} has ${steering.toLocaleString("en")} FTE for steering; with the casework it would be more than a full post.`,
};

const messages: Record<Locale, AreasMessages> = { de, en };

export const messagesIn = (locale: Locale): AreasMessages => messages[locale];
