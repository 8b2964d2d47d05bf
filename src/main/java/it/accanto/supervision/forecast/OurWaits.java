package it.accanto.supervision.forecast;

import java.util.Set;

/** Waits that our own tables tell, by the days that count and not by the days on which somebody wrote them down. */
final class OurWaits {

    /** The steps that are told here. */
    static final Set<String> STEPS = Set.of(
            "guardianAppointment", "minorPermit", "secondReception", "planSignatures", "opinion", "prosieguoDecree");

    /** {@code case_number, step, began_on, done_on}. A permit counts from the report, since nobody writes down the request's day. */
    static final String SQL =
            """
            select case_number, 'guardianAppointment' as step, requested_on as began_on, since as done_on from guardianship
            union all
            select c.number, 'minorPermit', c.reported_on, coalesce(p.issued_on, v.assessed_on) from case_file c
              left join (select d.case_number, min(d.issued_on) as issued_on from case_document d
                         join case_file f on f.number = d.case_number
                         where d.kind = 'PERMIT' and d.issued_on < cast(f.birth_date + interval '18' year as date)
                         group by d.case_number) p on p.case_number = c.number
              left join (select case_number, min(assessed_on) as assessed_on from plan_version where has_permit
                         group by case_number) v on v.case_number = c.number
              where p.issued_on is not null or v.assessed_on is not null or coalesce(c.permit_type, 'NONE') = 'NONE'
            union all
            select c.number, 'secondReception', c.entered_on, coalesce(c.second_reception_on, v.assessed_on) from case_file c
              left join plan_version v on v.case_number = c.number and v.version_number = 1
              where c.entered_on is not null and (c.second_reception_on is not null
                or c.placement not in ('SUITABLE_FAMILY_MEMBER', 'FOSTER_FAMILY', 'SAI_MSNA', 'NOT_APPLICABLE'))
            union all
            select case_number, 'planSignatures', drafted_on, in_force_since from plan_version
              where version_number = 1 and drafted_on is not null
            union all
            select case_number, 'opinion', opinion_requested_on, opinion_on from permit_conversion
              where opinion_requested_on is not null
            union all
            select case_number, 'prosieguoDecree', filed_on, decreed_on from prosieguo_request where filed_on is not null
            """;

    /** {@code territory, step, ended, days, many}: until it was done, or until it was last seen open. */
    static final String COUNTED =
            """
            select territory, step, ended, days, count(*) as many from (
              select territory, step, ended, cast(until_on - began_on as integer) as days from (
                select c.territory, s.step, s.began_on, case when s.done_on is null then 0 else 1 end as ended,
                  coalesce(s.done_on, least(coalesce(c.closed_on, cast(:today as date)), cast(:today as date),
                    cast(c.birth_date + interval '18' year as date))) as until_on
                from (%s) s join case_file c on c.number = s.case_number
                where s.began_on >= :since and s.began_on <= :today) spell) counted
            group by territory, step, ended, days
            """
                    .formatted(SQL);

    private OurWaits() {}

    /** {@code case_number, step, began_on, done_on} of some cases. */
    static String of(Which which) {
        return "select case_number, step, began_on, done_on from (%s) s where began_on is not null and case_number in (%s)"
                .formatted(SQL, which.numbers());
    }
}
