import type { Locale } from "../graphql/context.js";

interface AccountsMessages {
  emailTaken: string;
  nameMissing: string;
  caseworkerMissing: string;
  caseworkerOfOtherRole: string;
  caseworkerTaken: string;
  noSuchCaseworker: string;
  noSuchOrganization: string;
  noSuchAccount: string;
  ownAccount: string;
  notInvited: string;
}

const messages: Record<Locale, AccountsMessages> = {
  de: {
    emailTaken: "Mit dieser E-Mail-Adresse gibt es schon ein Konto.",
    nameMissing: "Bitte geben Sie den Namen an.",
    caseworkerMissing: "Bitte wählen Sie, zu welcher Fachkraft das Konto gehört.",
    caseworkerOfOtherRole: "Nur das Konto einer Fachkraft gehört zu einer Fachkraft.",
    caseworkerTaken: "Diese Fachkraft hat schon ein Konto.",
    noSuchCaseworker: "Diese Fachkraft gibt es bei diesem Träger nicht.",
    noSuchOrganization: "Diesen Träger gibt es nicht.",
    noSuchAccount: "Dieses Konto gibt es nicht, oder es ist nicht für Sie bestimmt.",
    ownAccount: "Das eigene Konto ändern Sie unter „Mein Konto“.",
    notInvited: "Für dieses Konto wurde schon ein Passwort gewählt.",
  },
  en: {
    emailTaken: "There is an account with this email address already.",
    nameMissing: "Please give the name.",
    caseworkerMissing: "Please choose the caseworker the account belongs to.",
    caseworkerOfOtherRole: "Only a caseworker's account belongs to a caseworker.",
    caseworkerTaken: "This caseworker has an account already.",
    noSuchCaseworker: "There is no such caseworker in this organization.",
    noSuchOrganization: "There is no such organization.",
    noSuchAccount: "There is no such account, or it is not meant for you.",
    ownAccount: "You change your own account under “My account”.",
    notInvited: "A password was chosen for this account already.",
  },
};

export const messagesIn = (locale: Locale): AccountsMessages => messages[locale];
