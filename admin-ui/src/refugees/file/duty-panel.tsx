import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useDay } from "../../app/day";
import { QueryError } from "../../app/query-error";
import { useUrlParams } from "../../app/url-params";
import { caseworkerPath } from "../../programme/paths";
import { AppLink } from "../../ui/app-link";
import { Avatar } from "../../ui/avatar";
import { type Day, isDay } from "../../ui/day";
import { DayField } from "../../ui/day-field";
import { useFormat } from "../../ui/format";
import { Panel } from "../../ui/panel";
import { TextSkeleton } from "../../ui/states";
import { Verdict } from "../../ui/status";
import { type Duty_AssignmentFragment, RefugeeDutyDocument } from "./duty.generated";
import styles from "./refugee-file.module.css";

type Duty = Duty_AssignmentFragment;

/** Who answered on the chosen day, by what was known on another: late entries do not change what one knew then. */
export function DutyPanel({ refugeeId, on }: { refugeeId: string; on: Day }) {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  const { today } = useDay();
  const [params, setParams] = useUrlParams();
  const knownOn = isDay(params.stand) && params.stand < today ? params.stand : null;
  const { data, error, refetch } = useQuery(RefugeeDutyDocument, {
    variables: { id: refugeeId, on, knownOn },
    fetchPolicy: "cache-and-network",
  });
  const refugee = data?.refugee;
  return (
    <Panel title={t("duty.title", { day: format.day(on) })} padded>
      <div className={styles.duty}>
        <div className={styles.dutyDay}>
          <DayField
            label={t("duty.knownOn")}
            value={knownOn ?? today}
            onChange={(day) => setParams({ stand: day === null || day >= today ? undefined : day })}
          />
        </div>
        <div className={styles.dutyWords} aria-live="polite">
          {error && !data && <QueryError inPanel error={error} onRetry={() => void refetch()} />}
          {!refugee && !error && <TextSkeleton lines={2} />}
          {refugee && (
            <>
              <DutySentence duty={refugee.asKnownThen} />
              {knownOn !== null && !sameDuty(refugee.asKnownThen, refugee.asKnownToday) && (
                <Verdict tone="warn">
                  {t("duty.changed", { name: refugee.asKnownToday?.caseworker.name ?? t("now.nobody") })}
                </Verdict>
              )}
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}

function DutySentence({ duty }: { duty: Duty | null }) {
  const { t } = useTranslation("refugees");
  const format = useFormat();
  if (!duty) return <p>{t("now.nobody")}</p>;
  const { caseworker } = duty;
  return (
    <div className={styles.dutyPerson}>
      <Avatar name={caseworker.name} />
      <div>
        <AppLink to={caseworkerPath(caseworker.id)}>{caseworker.name}</AppLink>
        <p className={styles.caption}>
          {caseworker.organization.shortName}, {format.period(duty.from, duty.until)}
        </p>
        <p className={styles.caption}>
          {duty.knownUntil
            ? t("duty.knownBetween", { since: format.moment(duty.knownSince), until: format.moment(duty.knownUntil) })
            : t("duty.knownSince", { since: format.moment(duty.knownSince) })}
        </p>
      </div>
    </div>
  );
}

function sameDuty(then: Duty | null, today: Duty | null): boolean {
  return then?.caseworker.id === today?.caseworker.id;
}
