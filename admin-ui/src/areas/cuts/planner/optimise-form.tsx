import { useMutation } from "@apollo/client/react";
import { ActionIcon, Button, Checkbox, TextInput } from "@mantine/core";
import { ArrowUp } from "lucide-react";
import { type FormEvent, useState } from "react";
import { errorCode } from "../../../app/error-sentence";
import { useDisplayNames } from "../../../i18n/display-names";
import { useFormat } from "../../../ui/format";
import { Segment } from "../../../ui/segment";
import { Verdict } from "../../../ui/status";
import { StartRecutOptimisationDocument } from "../cuts.generated";
import { useCutTexts } from "../texts";
import styles from "./optimise-form.module.css";
import { GOALS, type Priorities, raise, weightsOf } from "./recut-weights";
import type { Pins } from "./use-pins";

export interface OptimiseFormProps {
  cut: { id: string; version: number };
  proposalName: string;
  pins: Pick<Pins, "ids" | "places" | "pin">;
  /** Homes that the draft puts into another area than their district. */
  apart: readonly { id: string; name: string }[];
  homeIds: readonly string[];
  onClose: () => void;
}

const FACTORS = ["1", "3", "10"] as const;
const LIMITS = ["10", "60", "300"] as const;

/** What the computer may change, what counts most, and how long it may take. */
export function OptimiseForm({ cut, proposalName, pins, apart, homeIds, onClose }: OptimiseFormProps) {
  const { t } = useCutTexts();
  const format = useFormat();
  const [name, setName] = useState(proposalName);
  const [priorities, setPriorities] = useState<Priorities>(GOALS);
  const [factor, setFactor] = useState<(typeof FACTORS)[number]>("3");
  const [limit, setLimit] = useState<(typeof LIMITS)[number]>("60");
  const [homesMove, setHomesMove] = useState(false);
  const [wholeHomes, setWholeHomes] = useState(true);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const { list } = useDisplayNames();
  const goBack = homesMove ? [] : apart.filter(({ id }) => !pins.ids.has(id));
  const [start, { loading }] = useMutation(StartRecutOptimisationDocument, { refetchQueries: ["AreaCutPlan"] });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { data } = await start({
        variables: {
          input: {
            draftId: cut.id,
            version: cut.version,
            name: name.trim(),
            pinnedDistrictIds: pins.places.flatMap(({ id, isHome }) => (isHome ? [] : [id])),
            pinnedAccommodationIds: pins.places.flatMap(({ id, isHome }) => (isHome ? [id] : [])),
            movableAccommodationIds: homesMove ? [...homeIds] : [],
            wholeHomes,
            weights: weightsOf(priorities, Number(factor)),
            timeLimitSeconds: Number(limit),
          },
        },
      });
      const stopped = data?.startRecutOptimisation.userErrors.map(({ message }) => message) ?? [];
      setRefusals(stopped);
      if (stopped.length === 0) onClose();
    } catch (error) {
      setRefusals([t(`app:error.${errorCode(error)}`)]);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t("optimise.intro")}</p>
      <TextInput
        label={t("optimise.name")}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <section>
        <h3>{t("optimise.order")}</h3>
        <ol className={styles.goals}>
          {priorities.map((goal, index) => (
            <li key={goal}>
              <span className={styles.rank}>{index + 1}</span>
              <span>
                <b>{t(`goal.${goal}`)}</b>
                <small>{t(`goalHint.${goal}`)}</small>
              </span>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === 0}
                aria-label={t("optimise.raise", { goal: t(`goal.${goal}`) })}
                onClick={() => setPriorities(raise(priorities, goal))}
              >
                <ArrowUp size={16} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ol>
      </section>
      <div>
        <h3>{t("optimise.vulnerable")}</h3>
        <Segment
          label={t("optimise.vulnerable")}
          value={factor}
          options={FACTORS.map((value) => ({ value, label: t(`vulnerable.${value}`) }))}
          onChange={setFactor}
        />
      </div>
      <Checkbox
        label={t("optimise.wholeHomes")}
        checked={wholeHomes}
        onChange={(event) => setWholeHomes(event.currentTarget.checked)}
      />
      <Checkbox
        label={t("optimise.homesMove")}
        description={t("optimise.homesMoveHint")}
        checked={homesMove}
        onChange={(event) => setHomesMove(event.currentTarget.checked)}
      />
      <div>
        <h3>{t("optimise.limit")}</h3>
        <Segment
          label={t("optimise.limit")}
          value={limit}
          options={LIMITS.map((value) => ({
            value,
            label: t("optimise.seconds", { seconds: format.number(Number(value)) }),
          }))}
          onChange={setLimit}
        />
      </div>
      <p className={styles.hint}>
        {pins.places.length > 0
          ? t("pins.list", { names: pins.places.map(({ name: place }) => place).join(", ") })
          : t("pins.none")}
      </p>
      {goBack.length > 0 && (
        <Verdict>
          <div className={styles.notice}>
            <span>
              {t("optimise.goBack", { count: goBack.length, names: list(goBack.map(({ name: home }) => home)) })}
            </span>
            <Button size="xs" variant="default" onClick={() => pins.pin(goBack.map(({ id }) => id))}>
              {t("optimise.pinThem", { count: goBack.length })}
            </Button>
          </div>
        </Verdict>
      )}
      <div role="alert">
        {refusals.map((sentence) => (
          <Verdict key={sentence} tone="crit">
            {sentence}
          </Verdict>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t("ui:cancel")}
        </Button>
        <Button type="submit" loading={loading} disabled={name.trim() === ""}>
          {t("optimise.start")}
        </Button>
      </div>
    </form>
  );
}
