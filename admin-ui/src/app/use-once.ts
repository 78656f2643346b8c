import { useCallback, useRef } from "react";

/**
 * Sends what must not be done twice. Whoever got no answer and presses again sends the same input under the same key,
 * and the server answers what it answered then; after an answer, and with another input, the key is a new one.
 */
export function useOnce() {
  const unanswered = useRef<{ asked: string; key: string } | null>(null);
  return useCallback(
    async <Input extends object, Answer>(
      input: Input,
      send: (keyed: Input & { idempotencyKey: string }) => Promise<Answer>,
    ): Promise<Answer> => {
      const asked = JSON.stringify(input);
      if (unanswered.current?.asked !== asked) unanswered.current = { asked, key: crypto.randomUUID() };
      const answer = await send({ ...input, idempotencyKey: unanswered.current.key });
      unanswered.current = null;
      return answer;
    },
    [],
  );
}
