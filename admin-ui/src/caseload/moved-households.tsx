import { Box } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./move-form.module.css";
import { cardKey, type MovedCard } from "./selection";
import { useHouseholdTitle } from "./use-household-title";

/** Whom a dialog is about, by name. */
export function MovedHouseholds({ cards }: { cards: readonly MovedCard[] }) {
  const { t } = useTranslation("caseload");
  return (
    // The tab stop lets the keyboard scroll a long list.
    <Box
      component="ul"
      className={styles.households}
      aria-label={t("households", { count: cards.length })}
      tabIndex={0}
    >
      {cards.map(({ column, card }) => (
        <HouseholdName key={cardKey(column, card)} card={card} />
      ))}
    </Box>
  );
}

function HouseholdName({ card }: Pick<MovedCard, "card">) {
  return <li>{useHouseholdTitle(card)}</li>;
}
