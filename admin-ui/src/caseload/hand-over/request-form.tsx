import { useApolloClient, useMutation, useQuery } from "@apollo/client/react";
import { Button, Select, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../../app/error-sentence";
import { useViewer } from "../../app/session";
import { useOnce } from "../../app/use-once";
import type { Day } from "../../ui/day";
import { DayField } from "../../ui/day-field";
import { Verdict } from "../../ui/status";
import { toastDone } from "../../ui/toast";
import { fieldErrors, type Refusal } from "../field-errors";
import styles from "../move-form.module.css";
import { MovedHouseholds } from "../moved-households";
import { Refusals } from "../refusals";
import { askAgain } from "../reread-columns";
import { type MovedCard, refugeeIdsFor } from "../selection";
import { HandOverOrganizationsDocument, RequestHandOverDocument } from "./hand-over.generated";

interface RequestFormProps {
  cards: readonly MovedCard[];
  organizationId: string | undefined;
  onOrganization: (organizationId: string | undefined) => void;
  firstDay: Day;
  onCancel: () => void;
  onRequested: () => void;
}

/** Everybody of the chosen cards is meant: none of them is with the other organization. */
const NOWHERE = "";

export function RequestForm(props: RequestFormProps) {
  const { t } = useTranslation(["caseload", "ui", "app"]);
  const { organization: own } = useViewer();
  const [day, setDay] = useState<Day | null>(props.firstDay);
  const [reason, setReason] = useState("");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { data } = useQuery(HandOverOrganizationsDocument);
  const client = useApolloClient();
  const [request, { loading }] = useMutation(RequestHandOverDocument);
  const once = useOnce();
  const others = (data?.organizations ?? []).filter(({ id }) => id !== own.id);
  const chosen = others.find(({ id }) => id === props.organizationId);
  const errors = fieldErrors(refusals, ["toOrganizationId", "day", "reason"]);
  const complete = chosen !== undefined && day !== null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const refugeeIds = refugeeIdsFor(NOWHERE, props.cards);
    try {
      const asked = { refugeeIds, toOrganizationId: chosen.id, day, reason: reason.trim() || null };
      const stopped = await once(asked, async (input) => {
        const answer = await request({ variables: { input } });
        const refused = answer.data?.requestHandOver.userErrors ?? [];
        // Nobody has changed hands yet.
        if (refused.length === 0) await askAgain(client, []);
        return refused;
      });
      setRefusals(stopped);
      if (stopped.length > 0) return;
      toastDone(t("handOver.requested", { count: refugeeIds.length, organization: chosen.shortName }));
      props.onRequested();
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <MovedHouseholds cards={props.cards} />
      <Verdict>{t("handOver.requestNote")}</Verdict>
      <Select
        label={t("handOver.to")}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={props.organizationId ?? null}
        onChange={(id) => props.onOrganization(id ?? undefined)}
        error={errors.byField.toOrganizationId}
        allowDeselect={false}
        data-autofocus
      />
      <div className={styles.fields}>
        <DayField label={t("handOver.day")} value={day} onChange={setDay} error={errors.byField.day} />
        <Textarea
          label={t("handOver.reason")}
          placeholder={t("handOver.reasonHint")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={1}
          maxRows={4}
          error={errors.byField.reason}
        />
      </div>
      <Refusals sentences={errors.others} />
      <div className={styles.actions}>
        <Button variant="default" onClick={props.onCancel}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={loading} disabled={!complete}>
          {t("handOver.submit")}
        </Button>
      </div>
    </form>
  );
}
