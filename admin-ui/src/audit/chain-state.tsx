import { useQuery } from "@apollo/client/react";
import { ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../ui/format";
import { Verdict } from "../ui/status";
import { AuditChainDocument } from "./audit-log-page.generated";

/** Whether the log can be believed: when it was last verified, and with what result. */
export function ChainState() {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const chain = useQuery(AuditChainDocument, { fetchPolicy: "cache-and-network" }).data?.auditChain;
  if (!chain) return null;
  const covered = t("chain.covered", {
    lines: format.number(chain.sealedLines),
    waiting: format.number(chain.waitingLines),
  });
  if (chain.lastVerifiedAt === null) {
    return (
      <Verdict tone="info" icon={ShieldQuestion}>
        {t("chain.never")} {covered}
      </Verdict>
    );
  }
  const at = format.momentWithSeconds(chain.lastVerifiedAt);
  if (chain.brokenSeal !== null) {
    return (
      <Verdict tone="crit" icon={ShieldAlert}>
        {t("chain.broken", { at, seal: format.number(chain.brokenSeal) })}
      </Verdict>
    );
  }
  if (chain.anchorHeld === false) {
    return (
      <Verdict tone="crit" icon={ShieldAlert}>
        {t("chain.cut", { at })}
      </Verdict>
    );
  }
  return (
    <Verdict tone="ok" icon={ShieldCheck}>
      {t("chain.holds", { at })} {covered}
    </Verdict>
  );
}
