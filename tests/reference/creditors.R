# Makes creditors.json: numbers that this project did not compute. R is not needed to run the tests.
#   Rscript tests/reference/creditors.R > tests/reference/creditors.json
# Base R (stats) and VGAM (Yee), from Debian. JSON is written by hand, with 12 digits.

suppressMessages(library(VGAM))
num <- function(x) if (length(x) == 1) format(x, digits = 12, scientific = FALSE, trim = TRUE) else
  paste0("[", paste(vapply(x, num, ""), collapse = ", "), "]")
rows <- function(m) paste0("[", paste(apply(m, 1, function(r) num(unname(r))), collapse = ", "), "]")
out <- c()
add <- function(name, text) out[[length(out) + 1]] <<- paste0('  "', name, '": ', text)

add("made_with", paste0('"', R.version.string, ', VGAM ', as.character(packageVersion("VGAM")), '"'))

# Wilson's interval without correction (stats::prop.test) and that of Clopper and Pearson (stats::binom.test), of
# whole counts: UCB admissions, and numbers near those of a survey.
admitted <- apply(UCBAdmissions, c(1), sum)
cases <- rbind(c(admitted[["Admitted"]], sum(admitted)), c(705, 792), c(0, 20), c(19, 20))
for (confidence in c(0.9, 0.95)) {
  wilson <- t(apply(cases, 1, function(k) prop.test(k[1], k[2], conf.level = confidence, correct = FALSE)$conf.int))
  exact <- t(apply(cases, 1, function(k) binom.test(k[1], k[2], conf.level = confidence)$conf.int))
  add(paste0("wilson_", confidence * 100), rows(wilson))
  add(paste0("clopper_pearson_", confidence * 100), rows(exact))
}
add("proportion_cases", rows(cases))
# With a design effect of 3: 705 / 3 out of 792 / 3, both whole.
add("wilson_705_792_effect_3", num(prop.test(235, 264, correct = FALSE)$conf.int))

# Goodman's simultaneous intervals (1965): Wilson's at 1 - alpha / k, of the eye colours of HairEyeColor.
eyes <- apply(HairEyeColor, 2, sum)
goodman <- t(sapply(eyes, function(x) prop.test(x, sum(eyes), conf.level = 1 - 0.05 / length(eyes),
                                                correct = FALSE)$conf.int))
add("eyes", num(unname(eyes)))
add("goodman_eyes", rows(goodman))

# The beta-binomial in Yee's parametrisation by mean and correlation (VGAM::dbetabinom).
grid <- expand.grid(prob = c(0.2, 0.89), rho = c(0.05, 0.133, 0.77), size = c(1, 5, 14))
add("all_agree_grid", rows(as.matrix(grid)))
add("all_agree", num(mapply(function(p, r, n) dbetabinom(n, n, p, r), grid$prob, grid$rho, grid$size)))

# Solved by R's own root finder (stats::uniroot) on VGAM's distribution.
solve_rho <- function(p, q, n) uniroot(function(r) dbetabinom(n, n, p, r) - q, c(1e-6, 1 - 1e-6), tol = 1e-13)$root
wanted <- rbind(c(0.89, 0.41, 13), c(0.89, 0.41, 14), c(0.89, 0.41, 15), c(0.89, 0.81, 14), c(0.6, 0.3, 8))
add("solved_cases", rows(wanted))
add("solved", num(apply(wanted, 1, function(k) solve_rho(k[1], k[2], k[3]))))
ends <- function(p, q, n) c(solve_rho(p + 0.005, q - 0.005, n), solve_rho(p - 0.005, q + 0.005, n))
add("solved_box_41_14", num(ends(0.89, 0.41, 14)))
add("solved_box_81_14", num(ends(0.89, 0.81, 14)))

# Log likelihood on the litters of VGAM (lirat, Moore and Tsiatis 1991: iron-deficient rats, dead foetuses R of N),
# groups 2 to 4 together.
litters <- subset(lirat, grp != 1)
add("litters_dead", num(litters$R))
add("litters_size", num(litters$N))
add("litters_loglik", num(sum(dbetabinom(litters$R, litters$N, 0.15, 0.2, log = TRUE))))
add("litters_loglik_binomial", num(sum(dbinom(litters$R, litters$N, 0.15, log = TRUE))))

# Everyone agrees when the number of members is 1 + Poisson(13): the average of the above over R's dpois.
k <- 0:300
mixed <- function(r) sum(dpois(k, 13) * if (r == 0) 0.89^(k + 1) else dbetabinom(k + 1, k + 1, 0.89, r))
add("poisson_14", num(c(mixed(0), mixed(0.133))))
add("poisson_14_solved_41", num(uniroot(function(r) mixed(r) - 0.41, c(1e-6, 0.9), tol = 1e-13)$root))
wide <- function(r) sum(dnbinom(k, size = 13, mu = 13) *
                          if (r == 0) 0.89^(k + 1) else dbetabinom(k + 1, k + 1, 0.89, r))
add("negative_binomial_14_variance_26", num(c(wide(0), wide(0.133))))

cat("{\n", paste(out, collapse = ",\n"), "\n}\n", sep = "")
