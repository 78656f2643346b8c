import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { errorCode } from "../app/error-sentence";
import { type Role, useViewer } from "../app/session";
import { fieldErrors, type Refusal } from "../caseload/field-errors";
import { useFormat } from "../ui/format";
import { Verdict } from "../ui/status";
import { toastDone } from "../ui/toast";
import styles from "./accounts.module.css";
import { InviteAccountDocument, InviteChoicesDocument } from "./invite-dialog.generated";
import { isRole, rolesToInvite } from "./roles";

/** Whom to invite, as what, to which house. The mail speaks the language of whoever invites. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["accounts", "app", "ui"]);
  const viewer = useViewer();
  const { language } = useFormat();
  const { today } = useDay();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("CASEWORKER");
  const [organizationId, setOrganizationId] = useState<string | null>(viewer.organization.id);
  const [caseworkerId, setCaseworkerId] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { data } = useQuery(InviteChoicesDocument, { variables: { on: today } });
  const [invite, { loading }] = useMutation(InviteAccountDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const errors = fieldErrors(refusals, ["email", "name", "caseworkerId"]);
  const caseworkers = (data?.caseworkers.nodes ?? []).filter(({ organization }) => organization.id === organizationId);
  const complete =
    email.includes("@") && name.trim() !== "" && organizationId !== null && (role !== "CASEWORKER" || caseworkerId);
  const shared = { allowDeselect: false, comboboxProps: { withinPortal: false } };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const input = {
      email: email.trim(),
      name: name.trim(),
      role,
      organizationId,
      caseworkerId: role === "CASEWORKER" ? caseworkerId : null,
      locale: language,
    };
    try {
      const answer = await invite({ variables: { input } });
      const stopped = answer.data?.inviteAccount.userErrors ?? [];
      setRefusals(stopped);
      if (stopped.length > 0) return;
      toastDone(t("invite.done", { email: input.email }));
      onClose();
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t("invite.name")}
        value={name}
        maxLength={120}
        error={errors.byField.name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={t("invite.email")}
        description={t("invite.emailHint")}
        type="email"
        value={email}
        maxLength={254}
        error={errors.byField.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Select
        {...shared}
        label={t("invite.role")}
        data={rolesToInvite(viewer).map((value) => ({ value, label: t(`app:role.${value}`) }))}
        value={role}
        onChange={(value) => isRole(value) && setRole(value)}
      />
      {viewer.role === "STEERING" && (
        <Select
          {...shared}
          label={t("invite.organization")}
          data={(data?.organizations ?? []).map(({ id, name: label }) => ({ value: id, label }))}
          value={organizationId}
          onChange={(value) => {
            setOrganizationId(value);
            setCaseworkerId(null);
          }}
        />
      )}
      {role === "CASEWORKER" && (
        <Select
          {...shared}
          searchable
          label={t("invite.caseworker")}
          description={t("invite.caseworkerHint")}
          data={caseworkers.map(({ id, name: label }) => ({ value: id, label }))}
          value={caseworkerId}
          error={errors.byField.caseworkerId}
          nothingFoundMessage={t("invite.noCaseworker")}
          onChange={setCaseworkerId}
        />
      )}
      <div role="alert">
        {errors.others.map((sentence) => (
          <Verdict key={sentence} tone="crit">
            {sentence}
          </Verdict>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={loading} disabled={!complete}>
          {t("invite.submit")}
        </Button>
      </div>
    </form>
  );
}
