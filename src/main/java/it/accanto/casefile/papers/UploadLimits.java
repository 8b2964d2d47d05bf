package it.accanto.casefile.papers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** How much may be uploaded: a file, and all files of a case together. */
@ConfigurationProperties("accanto.upload")
record UploadLimits(DataSize perFile, DataSize perCase) {}
