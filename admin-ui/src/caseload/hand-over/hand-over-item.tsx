import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../../app/error-sentence";
import { useOnce } from "../../app/use-once";
import { refugeePath } from "../../refugees/paths";
import { listName } from "../../refugees/refugee-name";
import { AppLink } from "../../ui/app-link";
import { useFormat } from "../../ui/format";
import { Chip, type Tone } from "../../ui/status";
import { toastDone, toastFailed } from "../../ui/toast";
import { type HandOver_RequestFragment, WithdrawHandOverDocument } from "./hand-over.generated";
import styles from "./hand-over.module.css";

interface HandOverItemProps {
  request: HandOver_RequestFragment;
  onAccept: () => void;
  onDecline: () => void;
}

const TONES: Record<HandOver_RequestFragment["status"], Tone> = {
  OPEN: "info",
  ACCEPTED: "ok",
  DECLINED: "warn",
  WITHDRAWN: "neutral",
};

export function HandOverItem({ request, onAccept, onDecline }: HandOverItemProps) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  const headline = t("handOver.headline", {
    from: request.fromOrganization.shortName,
    to: request.toOrganization.shortName,
  });
  return (
    <li className={styles.request}>
      <div className={styles.words}>
        <h2 className={styles.headline} aria-label={headline}>
          {request.fromOrganization.shortName}
          <ArrowRight size={16} aria-hidden="true" />
          {request.toOrganization.shortName}
          <span className={styles.count}>{t("persons", { count: request.casesCount })}</span>
          <Chip tone={TONES[request.status]}>{t(`handOver.status.${request.status}`)}</Chip>
        </h2>
        <p className={styles.quiet}>
          {t("handOver.asked", {
            name: request.requestedByName ?? t("somebody"),
            moment: format.moment(request.requestedAt),
            day: format.day(request.day),
          })}
        </p>
        {request.reason && <p>{request.reason}</p>}
        <Persons request={request} />
        <Decision request={request} />
      </div>
      <div className={styles.actions}>
        {request.viewerCanDecide && (
          <>
            <Button onClick={onAccept}>{t("handOver.accept")}</Button>
            <Button variant="default" onClick={onDecline}>
              {t("handOver.decline")}
            </Button>
          </>
        )}
        {request.viewerCanWithdraw && <WithdrawButton request={request} />}
      </div>
    </li>
  );
}

function Persons({ request }: Pick<HandOverItemProps, "request">) {
  const { t } = useTranslation("caseload");
  const shown = request.refugees.nodes;
  if (shown.length === 0) return null;
  return (
    <ul className={styles.persons}>
      {shown.map((refugee) => (
        <li key={refugee.id}>
          <AppLink to={refugeePath(refugee.id)}>{listName(refugee)}</AppLink>
        </li>
      ))}
      {request.casesCount > shown.length && (
        <li>{t("handOver.morePersons", { count: request.casesCount - shown.length })}</li>
      )}
    </ul>
  );
}

/** Who decided, when, and with which words. */
function Decision({ request }: Pick<HandOverItemProps, "request">) {
  const { t } = useTranslation("caseload");
  const format = useFormat();
  if (request.status === "OPEN" || request.decidedAt === null) return null;
  const words = { name: request.decidedByName ?? t("somebody"), moment: format.moment(request.decidedAt) };
  return (
    <div className={styles.decision}>
      <p className={styles.quiet}>{t(`handOver.decided.${request.status}`, words)}</p>
      {request.answer && <p>{request.answer}</p>}
    </div>
  );
}

function WithdrawButton({ request }: Pick<HandOverItemProps, "request">) {
  const { t } = useTranslation(["caseload", "app"]);
  const [withdraw, { loading }] = useMutation(WithdrawHandOverDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const once = useOnce();
  const submit = async () => {
    try {
      const { data } = await once({ id: request.id }, (input) => withdraw({ variables: { input } }));
      const [stopped] = data?.withdrawHandOver.userErrors ?? [];
      if (stopped) toastFailed(stopped.message);
      else toastDone(t("handOver.withdrawn"));
    } catch (error) {
      toastFailed(t(`app:error.${errorCode(error)}`));
    }
  };
  return (
    <Button variant="default" loading={loading} onClick={() => void submit()}>
      {t("handOver.withdraw")}
    </Button>
  );
}
