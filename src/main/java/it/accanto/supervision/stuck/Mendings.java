package it.accanto.supervision.stuck;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** What supervisors did, the latest first. */
interface Mendings extends JpaRepository<Mending, Long> {

    List<Mending> findByTerritoryInOrderByIdDesc(Collection<String> territories, Limit limit);
}
