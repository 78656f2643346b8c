import { Archive, CircleCheck, Landmark, type LucideIcon, PencilRuler, Stamp } from "lucide-react";
import { Chip, type Tone } from "../../ui/status";
import type { AreaCutStage } from "./cuts.generated";
import { useCutTexts } from "./texts";

const LOOKS: Record<AreaCutStage, { tone: Tone; icon: LucideIcon }> = {
  DRAFT: { tone: "warn", icon: PencilRuler },
  PROPOSED: { tone: "warn", icon: Landmark },
  ADOPTED: { tone: "info", icon: Stamp },
  IN_FORCE: { tone: "ok", icon: CircleCheck },
  SUPERSEDED: { tone: "neutral", icon: Archive },
};

export function StageChip({ stage }: { stage: AreaCutStage }) {
  const { t } = useCutTexts();
  const { tone, icon } = LOOKS[stage];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`stage.${stage}`)}
    </Chip>
  );
}
