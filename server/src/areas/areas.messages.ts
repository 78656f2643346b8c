import type { Locale } from "../graphql/context.js";

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
}

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
  tooMuchTime: (name, steering) =>
    `${name} has ${steering.toLocaleString("en")} FTE for steering; with the casework it would be more than a full post.`,
};

const messages: Record<Locale, AreasMessages> = { de, en };

export const messagesIn = (locale: Locale): AreasMessages => messages[locale];
