import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export default function NavigationDrawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation("app");
  return (
    <Drawer opened onClose={onClose} size={272} padding={0} withCloseButton={false} aria-label={t("navigation")}>
      {children}
    </Drawer>
  );
}
