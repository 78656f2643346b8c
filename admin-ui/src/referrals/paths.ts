import { withParams } from "../app/with-params";

/** The filters of the list as they stand in its address. */
export type ReferralPartnerListParams = {
  q?: string | undefined;
  /** A `ReferralPartnerKind`. */
  art?: string | undefined;
  /** A language, ISO 639-3. */
  sprache?: string | undefined;
};

export const referralPartnersPath = (params?: ReferralPartnerListParams) => withParams("/fachdienste", params);
export const referralPartnerPath = (id: string) => withParams(`/fachdienste/${id}`);
