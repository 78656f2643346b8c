import "@mantine/notifications/styles.layer.css";
import { Notifications } from "@mantine/notifications";

/** Where toasts appear. A file of its own, because nothing is announced before the first page stands. */
export default function Toasts() {
  return <Notifications position="bottom-right" />;
}
