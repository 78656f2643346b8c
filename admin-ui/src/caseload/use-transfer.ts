import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../app/error-sentence";
import type { Day } from "../ui/day";
import { forgetMovedCases } from "./forget-moved-cases";
import { TransferCasesDocument } from "./move-dialog.generated";

export interface Transfer {
  refugeeIds: readonly string[];
  toCaseworkerId: string;
  from: Day;
  reason: string;
}

/** Moves all of them or none. Resolves to what stopped it, in sentences; an empty list means it is done. */
export function useTransfer(): { transfer: (wanted: Transfer) => Promise<string[]>; busy: boolean } {
  const { t } = useTranslation("app");
  const [mutate, { loading }] = useMutation(TransferCasesDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const transfer = useCallback(
    async ({ refugeeIds, toCaseworkerId, from, reason }: Transfer) => {
      try {
        const { data } = await mutate({
          variables: { input: { refugeeIds: [...refugeeIds], toCaseworkerId, from, reason: reason.trim() || null } },
          update: (cache, { data: answer }) => {
            if (answer?.transferCases.userErrors.length === 0) forgetMovedCases(cache, refugeeIds);
          },
        });
        return data?.transferCases.userErrors.map(({ message }) => message) ?? [t("error.INTERNAL")];
      } catch (error) {
        return [t(`error.${errorCode(error)}`)];
      }
    },
    [mutate, t],
  );
  return { transfer, busy: loading };
}
