package it.accanto.casefile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/** An endpoint that opens a case by the {@link CaseDoor}: one transaction, whose line in the read log stays though the door is shut. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(noRollbackFor = NotTheirs.class)
public @interface OpensCase {}
