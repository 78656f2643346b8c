import { Button, Skeleton } from "@mantine/core";
import { CircleAlert, type LucideIcon, RotateCw } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import styles from "./states.module.css";

/** Nothing here: one sentence, and the next step if there is one. */
export function EmptyState({
  icon: Icon,
  children,
  action,
}: {
  icon?: LucideIcon;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.state}>
      {Icon && <Icon size={24} strokeWidth={1.5} aria-hidden="true" className={styles.icon} />}
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What stopped it, and the ways out: again, or somewhere else. */
export function ErrorState({
  title,
  page = false,
  children,
  onRetry,
  action,
}: {
  title?: string;
  /** Stands for a whole page, whose heading it then is. */
  page?: boolean;
  children: ReactNode;
  onRetry?: () => void;
  action?: ReactNode;
}) {
  const { t } = useTranslation("ui");
  const Heading = page ? "h1" : "h2";
  const heading = title ?? t("errorTitle");
  useEffect(() => {
    if (page) document.title = `${heading} · AiD`;
  }, [page, heading]);

  return (
    <div className={styles.state} role="alert">
      <CircleAlert size={24} strokeWidth={1.5} aria-hidden="true" className={styles.crit} />
      <Heading>{heading}</Heading>
      <p>{children}</p>
      <div className={styles.actions}>
        {onRetry && (
          <Button variant="default" leftSection={<RotateCw size={16} aria-hidden="true" />} onClick={onRetry}>
            {t("retry")}
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}

/** The shape of text that is on its way. */
export function TextSkeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.lines} role="status" aria-label={t("loading")}>
      {Array.from({ length: lines }, (_, index) => index).map((line) => (
        <Skeleton key={line} height={14} width={`${90 - ((line * 23) % 40)}%`} />
      ))}
    </div>
  );
}

/** A whole page on its way: title, figures, a panel. Used while a route's code loads. */
export function PageSkeleton() {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.page} role="status" aria-label={t("loading")}>
      <Skeleton height={28} width={220} />
      <Skeleton height={104} radius="lg" />
      <Skeleton height={280} radius="lg" />
    </div>
  );
}
