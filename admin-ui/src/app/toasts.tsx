import { useNotifications } from "@mantine/notifications";
import { lazy, Suspense, useState } from "react";

const ToastArea = lazy(() => import("./toast-area"));

/** Where toasts appear. Nothing of it is loaded before there is a first one; then it stays, so that they can leave. */
export function Toasts() {
  const { notifications } = useNotifications();
  const [needed, setNeeded] = useState(false);
  if (!needed && notifications.length > 0) setNeeded(true);
  return needed ? (
    <Suspense>
      <ToastArea />
    </Suspense>
  ) : null;
}
