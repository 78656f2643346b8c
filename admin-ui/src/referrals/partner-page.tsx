import { useQuery } from "@apollo/client/react";
import { CalendarCheck, Clock, Languages, UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDay } from "../app/day";
import { NotFound, QueryError } from "../app/query-error";
import { useRouteId } from "../app/url-params";
import { useDisplayNames } from "../i18n/display-names";
import { daysBetween } from "../ui/day";
import { type Fact, FactStrip } from "../ui/fact-strip";
import { useFormat } from "../ui/format";
import { PageHeader } from "../ui/page-header";
import { Panel } from "../ui/panel";
import { PageSkeleton } from "../ui/states";
import { Chip, Verdict } from "../ui/status";
import { PartnerPageDocument, type PartnerPageQuery } from "./partner-page.generated";
import { referralPartnersPath } from "./paths";
import styles from "./referrals.module.css";

type Partner = NonNullable<PartnerPageQuery["referralPartner"]>;

/** Older contact data are worth a call before somebody is sent there. */
const STALE_AFTER_DAYS = 365;

export function PartnerPage() {
  const id = useRouteId();
  const { data, error, refetch } = useQuery(PartnerPageDocument, { variables: { id } });
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (!data.referralPartner) return <NotFound />;
  return <PartnerView partner={data.referralPartner} />;
}

function PartnerView({ partner }: { partner: Partner }) {
  const { t } = useTranslation("referrals");
  const facts = useFacts(partner);
  const names = useDisplayNames();
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("list.title"), to: referralPartnersPath() }]}
        title={partner.name}
        subtitle={partner.kinds.map((kind) => t(`kind.${kind}`)).join(", ")}
      />
      <FactStrip label={t("page.facts")} facts={facts} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Panel title={t("page.offer")} padded>
            <p>{partner.offer}</p>
            <div className={styles.kinds}>
              {partner.kinds.map((kind) => (
                <Chip key={kind}>{t(`kind.${kind}`)}</Chip>
              ))}
            </div>
          </Panel>
          <Panel title={t("page.disclosure")} padded>
            {partner.discloses.length > 0 ? (
              <Verdict tone="warn">
                {t("page.disclosureWarning", {
                  what: names.list(partner.discloses.map((what) => t(`disclosure.${what}`))),
                })}
              </Verdict>
            ) : (
              <p>{t("page.disclosureNone")}</p>
            )}
          </Panel>
        </div>
        <Panel title={t("page.contact")} padded>
          <Contact partner={partner} />
        </Panel>
      </div>
    </>
  );
}

function useFacts(partner: Partner): Fact[] {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const names = useDisplayNames();
  const { today } = useDay();
  const { checkedOn, languages, maximumAge: until, minimumAge: from, waitingDays } = partner;
  const stale = checkedOn !== null && daysBetween(checkedOn, today) > STALE_AFTER_DAYS;
  const ages =
    from !== null && until !== null
      ? t("page.agesBetween", { from, until })
      : from !== null
        ? t("page.agesFrom", { from })
        : until !== null
          ? t("page.agesUntil", { until })
          : t("page.agesAll");
  return [
    {
      icon: Clock,
      label: t("page.waiting"),
      value: waitingDays === null ? t("page.waitingUnknown") : t("page.waitingValue", { count: waitingDays }),
    },
    {
      icon: Languages,
      label: t("page.languages"),
      value: languages.length > 0 ? names.list(languages.map(names.language)) : t("page.languagesUnknown"),
    },
    { icon: UserRound, label: t("page.ages"), value: ages },
    {
      icon: CalendarCheck,
      label: t("page.checked"),
      value: checkedOn ? format.day(checkedOn) : t("page.never"),
      ...(stale ? { note: t("page.longAgo"), urgent: true } : {}),
    },
  ];
}

function Contact({ partner }: { partner: Partner }) {
  const { t } = useTranslation("referrals");
  const { email, phone, website } = partner;
  return (
    <>
      {phone || email || website ? (
        <dl className={styles.contact}>
          {phone && (
            <>
              <dt>{t("page.phone")}</dt>
              <dd>
                <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>
              </dd>
            </>
          )}
          {email && (
            <>
              <dt>{t("page.email")}</dt>
              <dd>
                <a href={`mailto:${email}`}>{email}</a>
              </dd>
            </>
          )}
          {website && (
            <>
              <dt>{t("page.website")}</dt>
              <dd>
                {/^https?:\/\//.test(website) ? (
                  <a href={website} target="_blank" rel="noreferrer">
                    {website.replace(/^https?:\/\//, "")}
                  </a>
                ) : (
                  website
                )}
              </dd>
            </>
          )}
        </dl>
      ) : (
        <p>{t("page.noContact")}</p>
      )}
      {partner.kinds.includes("WOMENS_SHELTER") && <p className={styles.shelter}>{t("page.shelter")}</p>}
    </>
  );
}
