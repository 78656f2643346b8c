import { Kbd, Modal, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./key-help.module.css";
import { useSingleKeys } from "./use-shell-keys";

export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("app");
  const { t: tUi } = useTranslation("ui");
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const groups = [
    {
      title: t("keys.everywhere"),
      keys: [
        [t("keys.jump"), t("jump.keys")],
        [t("keys.help"), "?"],
        [t("keys.previousDay"), ","],
        [t("keys.nextDay"), "."],
        [t("keys.today"), "0"],
      ],
    },
    {
      title: t("keys.inTables"),
      keys: [
        [t("keys.nextRow"), "J ↓"],
        [t("keys.previousRow"), "K ↑"],
        [t("keys.selectRow"), "X"],
        [t("keys.openRow"), t("keys.enter")],
      ],
    },
    {
      title: t("keys.onTimeline"),
      keys: [
        [t("keys.day"), "← →"],
        [t("keys.month"), t("keys.pageUpDown")],
        [t("keys.year"), `${t("keys.shift")} ${t("keys.pageUpDown")}`],
        [t("keys.ends"), t("keys.homeEnd")],
      ],
    },
    {
      title: t("keys.onMap"),
      keys: [
        [t("keys.nextDistrict"), "← ↑ ↓ →"],
        [t("keys.pickDistrict"), t("keys.enter")],
      ],
    },
  ] as const;

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("keys.title")}
      size={640}
      closeButtonProps={{ "aria-label": tUi("close") }}
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([name, key]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {key.split(" ").map((part) => (
                      <Kbd key={part}>{part}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        className={styles.switch}
        label={t("keys.singleKeys")}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Modal>
  );
}
