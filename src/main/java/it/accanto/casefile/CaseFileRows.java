package it.accanto.casefile;

import org.springframework.data.jpa.repository.JpaRepository;

interface CaseFileRows extends JpaRepository<CaseFile, String> {}
