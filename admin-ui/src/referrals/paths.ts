import { pathWith } from "../ui/path-with";

export interface PartnerListParams {
  q?: string | undefined;
  /** A `ReferralPartnerKind`. */
  art?: string | undefined;
  /** A language, ISO 639-3. */
  sprache?: string | undefined;
}

export const partnerListPath = (params: PartnerListParams = {}) => pathWith("/fachdienste", params);

export const partnerPath = (id: string) => `/fachdienste/${id}`;
