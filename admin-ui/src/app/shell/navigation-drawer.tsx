import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export default function NavigationDrawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation("app");
  return (
    <Drawer.Root opened onClose={onClose} size={272}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={t("navigation")}>{children}</Drawer.Content>
    </Drawer.Root>
  );
}
