import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorCode } from "../app/error-sentence";
import { fieldErrors, type Refusal } from "../caseload/field-errors";
import { Verdict } from "../ui/status";
import { CreateApiTokenDocument } from "./api-tokens-page.generated";
import { SCOPES, scopeName } from "./scopes";
import styles from "./tokens.module.css";

const DAYS = ["7", "30", "90", "366"] as const;

export function CreateTokenForm({
  onCreated,
  onCancel,
}: {
  onCreated: (secret: string) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation(["tokens", "ui", "app"]);
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<string[]>([]);
  const [days, setDays] = useState<string | null>("90");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [create, { loading }] = useMutation(CreateApiTokenDocument, { refetchQueries: "active" });
  const errors = fieldErrors(refusals, ["name", "scopes", "validForDays"]);
  const complete = name.trim() !== "" && scopes.length > 0 && days !== null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    try {
      const chosen = SCOPES.filter((scope) => scopes.includes(scope));
      const { data } = await create({ variables: { input: { name, scopes: chosen, validForDays: Number(days) } } });
      const made = data?.createApiToken;
      setRefusals(made?.userErrors ?? []);
      if (made?.secret) onCreated(made.secret);
    } catch (error) {
      setRefusals([{ field: null, message: t(`app:error.${errorCode(error)}`) }]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t("create.name")}
        description={t("create.nameHint")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={100}
        error={errors.byField.name}
        data-autofocus
      />
      <Checkbox.Group
        label={t("create.scopes")}
        description={t("create.scopesHint")}
        value={scopes}
        onChange={setScopes}
        error={errors.byField.scopes}
      >
        <div className={styles.choices}>
          {SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={<code>{scopeName(scope)}</code>}
              description={t(`scope.${scope}`)}
              classNames={{ description: styles.hint }}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Select
        label={t("create.days")}
        data={DAYS.map((count) => ({ value: count, label: t("create.daysCount", { count: Number(count) }) }))}
        value={days}
        onChange={setDays}
        allowDeselect={false}
        error={errors.byField.validForDays}
        comboboxProps={{ withinPortal: false }}
      />
      <div role="alert" className={styles.refusals}>
        {errors.others.map((sentence) => (
          <Verdict key={sentence} tone="crit">
            {sentence}
          </Verdict>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={loading} disabled={!complete}>
          {t("create.submit")}
        </Button>
      </div>
    </form>
  );
}
