import { Verdict } from "../ui/status";
import styles from "./move-form.module.css";

/** Above the buttons of a form: what stopped it. Always there, so that what appears in it is read out. */
export function Refusals({ sentences }: { sentences: readonly string[] }) {
  return (
    <div role="alert" className={styles.refusals}>
      {sentences.map((sentence) => (
        <Verdict key={sentence} tone="crit">
          {sentence}
        </Verdict>
      ))}
    </div>
  );
}
