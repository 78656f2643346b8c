import { Button, TextInput } from "@mantine/core";
import { startRegistration } from "@simplewebauthn/browser";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { askAuth } from "../app/auth-api";
import styles from "./account.module.css";

type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];

interface SetUpPasskeyProps {
  options: Options;
  /** The recovery codes, if these are the first. */
  onDone: (recoveryCodes: string[] | null) => void;
  onCancel: () => void;
}

/** A name, by which the owner tells it from others, then the browser's own dialog. */
export function SetUpPasskey({ options, onDone, onCancel }: SetUpPasskeyProps) {
  const { t } = useTranslation(["account", "ui"]);
  const [name, setName] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    setBusy(true);
    setRefusal(await register(options, name.trim(), onDone, t("passkeys.cancelled")));
    setBusy(false);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t("passkeys.lead")}</p>
      <TextInput
        label={t("passkeys.name")}
        description={t("passkeys.nameHint")}
        maxLength={60}
        value={name}
        error={refusal}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={busy} disabled={name.trim() === ""}>
          {t("passkeys.submit")}
        </Button>
      </div>
    </form>
  );
}

/** @returns why not, or null */
async function register(
  optionsJSON: Options,
  name: string,
  onDone: SetUpPasskeyProps["onDone"],
  cancelled: string,
): Promise<string | null> {
  const answer = await startRegistration({ optionsJSON }).catch(() => null);
  if (answer === null) return cancelled;
  const outcome = await askAuth<{ recoveryCodes: string[] | null }>("account/passkeys", { answer, name });
  if ("problem" in outcome) return outcome.problem.message;
  onDone(outcome.data.recoveryCodes);
  return null;
}
