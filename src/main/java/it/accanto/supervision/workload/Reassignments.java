package it.accanto.supervision.workload;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What supervisors moved. */
interface Reassignments extends JpaRepository<Reassignment, Long> {

    /** Those of which every task is in one of these territories, the latest first. */
    @Query(
            """
            select r from Reassignment r
            where not exists (select 1 from Reassignment o join o.tasks t where o.id = r.id and t.territory not in :territories)
            order by r.id desc""")
    List<Reassignment> within(Collection<String> territories, Limit limit);
}
