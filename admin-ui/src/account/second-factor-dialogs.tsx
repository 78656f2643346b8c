import { Modal } from "@mantine/core";
import { type ComponentProps, useState } from "react";
import { useTranslation } from "react-i18next";
import { RecoveryCodes } from "./recovery-codes";
import { SetUpApp } from "./set-up-app";
import { SetUpPasskey } from "./set-up-passkey";
import { useProtected } from "./use-protected";

type Step =
  | { kind: "app"; secret: string; uri: string }
  | { kind: "passkey"; options: ComponentProps<typeof SetUpPasskey>["options"] }
  | { kind: "codes"; codes: readonly string[] };

/** Setting up a second factor, from the first click to the recovery codes. */
export function useSecondFactorDialogs(onChanged: () => void) {
  const { t } = useTranslation(["account", "ui"]);
  const { ask, dialog: confirmation } = useProtected();
  const [step, setStep] = useState<Step | null>(null);

  const close = () => {
    setStep(null);
    onChanged();
  };
  const done = (codes: readonly string[] | null) => (codes ? setStep({ kind: "codes", codes }) : close());

  const dialog = step && (
    <Modal
      opened
      onClose={close}
      title={t(`steps.${step.kind}`)}
      size={520}
      closeOnClickOutside={step.kind !== "codes"}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      {step.kind === "app" && <SetUpApp {...step} onDone={done} onCancel={close} />}
      {step.kind === "passkey" && <SetUpPasskey options={step.options} onDone={done} onCancel={close} />}
      {step.kind === "codes" && <RecoveryCodes codes={step.codes} onDone={close} />}
    </Modal>
  );

  return {
    ask,
    addApp: () =>
      ask<{ secret: string; uri: string }>("app", {}, ({ secret, uri }) => setStep({ kind: "app", secret, uri })),
    addPasskey: () =>
      ask<ComponentProps<typeof SetUpPasskey>["options"]>("passkeys/challenge", {}, (options) =>
        setStep({ kind: "passkey", options }),
      ),
    renewCodes: () => ask<{ recoveryCodes: string[] }>("recovery-codes", {}, (data) => done(data.recoveryCodes)),
    dialogs: (
      <>
        {dialog}
        {confirmation}
      </>
    ),
  };
}
