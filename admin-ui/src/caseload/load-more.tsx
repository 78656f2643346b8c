import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./load-more.module.css";

/** Under a list that is no table. Nothing when every entry is there. */
export function LoadMore({ busy, load }: { busy: boolean; load: (() => void) | undefined }) {
  const { t } = useTranslation("ui");
  if (!load) return null;
  return (
    <div className={styles.more}>
      <Button size="xs" variant="default" loading={busy} onClick={load}>
        {t("loadMore")}
      </Button>
    </div>
  );
}
