import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { AreaBadge } from "../ui/area-badge";
import { PeriodText } from "../ui/date-text";
import type { Day } from "../ui/day";
import { useFormat } from "../ui/format";
import { Panel } from "../ui/panel";
import { EmptyState } from "../ui/states";
import type { Column } from "../ui/table/column";
import { DataTable } from "../ui/table/data-table";
import type { CaseworkerPageQuery } from "./caseworker-page.generated";

type Post = NonNullable<CaseworkerPageQuery["caseworker"]>["employments"][number];

/** Every post held, the latest first; the one of the chosen day is marked. */
export function CaseworkerPosts({ posts, on }: { posts: readonly Post[]; on: Day }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const columns = useMemo<Column<Post>[]>(
    () => [
      {
        id: "zeitraum",
        header: t("caseworker.post.period"),
        rowHeader: true,
        cell: (post) => <PeriodText from={post.from} until={post.until} />,
      },
      {
        id: "raum",
        header: t("caseworker.post.area"),
        cell: (post) =>
          post.area && <AreaBadge code={post.area.code} colour={post.area.colour} name={post.area.name} />,
      },
      {
        id: "fallarbeit",
        header: t("caseworker.post.casework"),
        align: "end",
        cell: (post) => format.number(post.fteCasework, 2),
      },
      {
        id: "steuerung",
        header: t("caseworker.post.steering"),
        align: "end",
        cell: (post) => (post.fteSteering > 0 ? format.number(post.fteSteering, 2) : "–"),
      },
    ],
    [t, format],
  );
  const current = posts.find(({ from, until }) => from <= on && (until === null || until >= on));

  return (
    <Panel title={t("caseworker.posts")} caption={t("caseworker.post.unit")}>
      <DataTable
        label={t("caseworker.posts")}
        columns={columns}
        rows={posts.toReversed()}
        rowId={postId}
        {...(current ? { currentId: current.id } : {})}
        empty={<EmptyState>{t("caseworker.post.none")}</EmptyState>}
      />
    </Panel>
  );
}

const postId = (post: Post) => post.id;
