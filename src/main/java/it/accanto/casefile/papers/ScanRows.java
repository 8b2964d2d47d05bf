package it.accanto.casefile.papers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ScanRows extends JpaRepository<Scan, String> {

    List<Scan> findByCaseNumberOrderByUploadedAt(String caseNumber);

    Optional<Scan> findByIdAndCaseNumber(String id, String caseNumber);

    @Query("select coalesce(sum(scan.sizeInBytes), 0) from Scan scan where scan.caseNumber = :caseNumber")
    long bytesOf(String caseNumber);
}
