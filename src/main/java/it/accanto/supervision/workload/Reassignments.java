package it.accanto.supervision.workload;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** What supervisors moved. */
interface Reassignments extends JpaRepository<Reassignment, Long> {

    List<Reassignment> findAllByOrderByIdDesc(Limit limit);
}
