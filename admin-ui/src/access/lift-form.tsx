import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldErrors, type Refusal } from "../caseload/field-errors";
import { ReasonedForm } from "./reasoned-form";
import { LiftRestrictionDocument } from "./restriction.generated";

interface LiftFormProps {
  fileNumber: string;
  onClose: () => void;
}

export function LiftForm({ fileNumber, onClose }: LiftFormProps) {
  const { t } = useTranslation("access");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [lift, { loading }] = useMutation(LiftRestrictionDocument, {
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  return (
    <ReasonedForm
      complete
      busy={loading}
      errors={fieldErrors(refusals, ["reason"])}
      submitLabel={t("restriction.lift")}
      doneMessage={t("restriction.lifted", { file: fileNumber })}
      onSubmit={async (reason) => {
        const { data } = await lift({ variables: { input: { fileNumber, reason } } });
        return data?.liftRestriction.userErrors;
      }}
      onRefused={setRefusals}
      onClose={onClose}
    >
      <p>{t("restriction.liftNotice")}</p>
    </ReasonedForm>
  );
}
