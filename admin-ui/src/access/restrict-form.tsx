import { useMutation } from "@apollo/client/react";
import { TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldErrors, type Refusal } from "../caseload/field-errors";
import { Verdict } from "../ui/status";
import { ReasonedForm } from "./reasoned-form";
import { RestrictRefugeeDocument } from "./restriction.generated";
import type { RestrictedFile } from "./restriction-columns";

const MOST_READERS = 20;

interface RestrictFormProps {
  /** The file whose readers change; null asks for the number of one. */
  file: RestrictedFile | null;
  onClose: () => void;
}

export function RestrictForm({ file, onClose }: RestrictFormProps) {
  const { t } = useTranslation(["access", "ui"]);
  const [fileNumber, setFileNumber] = useState("");
  const [readers, setReaders] = useState<string[]>(file?.readers ?? []);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [restrict, { loading }] = useMutation(RestrictRefugeeDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  // Which of the readers it was, the sentence says.
  const errors = fieldErrors(
    refusals.map(({ field, message }) => ({ field: field?.slice(0, 1) ?? null, message })),
    ["fileNumber", "readers", "reason"],
  );
  const number = file?.fileNumber ?? fileNumber.trim();

  return (
    <ReasonedForm
      complete={number !== ""}
      busy={loading}
      errors={errors}
      submitLabel={t(file ? "restriction.save" : "restriction.submit")}
      doneMessage={t(file ? "restriction.changed" : "restriction.done", { file: number })}
      onSubmit={async (reason) => {
        const { data } = await restrict({ variables: { input: { fileNumber: number, readers, reason } } });
        return data?.restrictRefugee.userErrors;
      }}
      onRefused={setRefusals}
      onClose={onClose}
    >
      {!file && (
        <>
          <Verdict tone="warn">{t("restriction.notice")}</Verdict>
          <TextInput
            label={t("open.fileNumber")}
            placeholder="AiD-10001"
            value={fileNumber}
            maxLength={50}
            onChange={(event) => setFileNumber(event.currentTarget.value)}
            error={errors.byField.fileNumber}
            data-autofocus
          />
        </>
      )}
      <TagsInput
        acceptValueOnBlur
        label={t("restriction.readers")}
        description={t("restriction.readersHint", { count: MOST_READERS })}
        value={readers}
        maxTags={MOST_READERS}
        splitChars={[",", ";", " "]}
        onChange={setReaders}
        error={errors.byField.readers}
        comboboxProps={{ withinPortal: false }}
      />
    </ReasonedForm>
  );
}
