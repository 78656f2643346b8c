import { Button, Kbd } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../ui/format";
import styles from "./list-footer.module.css";

interface ListFooterProps {
  shown: number;
  total: number;
  /** Absent when every row is there. */
  onMore?: (() => void) | undefined;
  busy?: boolean;
  selectable?: boolean;
}

/** Under a long list: how much of it is there, the way to more, and the keys that help. */
export function ListFooter({ shown, total, onMore, busy = false, selectable = false }: ListFooterProps) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  return (
    <>
      {total > 0 && (
        <span role="status">{t("rowsShown", { shown: format.number(shown), total: format.number(total) })}</span>
      )}
      {onMore && (
        <Button size="xs" variant="default" loading={busy} onClick={onMore}>
          {t("loadMore")}
        </Button>
      )}
      <span className={styles.keys}>
        <span>
          <Kbd>J</Kbd>
          <Kbd>K</Kbd> {t("keyMove")}
        </span>
        {selectable && (
          <span>
            <Kbd>X</Kbd> {t("keySelect")}
          </span>
        )}
        <span>
          <Kbd>{t("keyEnter")}</Kbd> {t("keyOpen")}
        </span>
        <span>
          <Kbd>F</Kbd> {t("keyFilter")}
        </span>
      </span>
    </>
  );
}
