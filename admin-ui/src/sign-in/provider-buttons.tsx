import { Button } from "@mantine/core";
import { Building } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { askAuth } from "../app/auth-api";
import { Verdict } from "../ui/status";
import { useProviders } from "./use-providers";

/** For those who have an account of the house: its own sign-in instead of a password here. */
export function ProviderButtons({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation("signIn");
  const providers = useProviders();
  const [refusal, setRefusal] = useState<string | null>(null);

  const go = async (id: string) => {
    const answer = await askAuth<{ url: string }>(`providers/${id}/begin`, { returnTo });
    if ("problem" in answer) setRefusal(answer.problem.message);
    else window.location.assign(answer.data.url);
  };

  if (providers.length === 0) return null;
  return (
    <>
      <div role="alert">{refusal && <Verdict tone="crit">{refusal}</Verdict>}</div>
      {providers.map(({ id, label }) => (
        <Button
          key={id}
          variant="default"
          fullWidth
          leftSection={<Building size={16} aria-hidden="true" />}
          onClick={() => void go(id)}
        >
          {t("provider.button", { label })}
        </Button>
      ))}
    </>
  );
}
