# Makes reference.json: numbers that this project did not compute. R is not needed to run the tests.
#   Rscript tests/reference/reference.R > tests/reference/reference.json
# Base R only; JSON is written by hand, with 12 digits.

num <- function(x) if (length(x) == 1) format(x, digits = 12, scientific = FALSE, trim = TRUE) else
  paste0("[", paste(vapply(x, num, ""), collapse = ", "), "]")
pair <- function(name, text) paste0('  "', name, '": ', text)
out <- c()
add <- function(name, text) out[[length(out) + 1]] <<- pair(name, text)

add("made_with", paste0('"', R.version.string, '"'))

# Student's t for mean yearly differences (stats::t.test). Persons are invented; women is a data set of R.
level <- c(1170.4, 1103.2, 1061.9, 893.5, 756.8, 476.7, 551.3)
for (confidence in c(0.8, 0.95)) {
  test <- t.test(diff(level), conf.level = confidence)
  add(paste0("t_invented_", confidence * 100), num(c(unname(test$estimate), test$conf.int)))
}
women_test <- t.test(diff(women$weight), conf.level = 0.95)
add("women_weight", num(women$weight))
add("t_women_95", num(c(unname(women_test$estimate), women_test$conf.int)))

# Sleep: Student's own data (1908), the paired differences of ten patients; a series whose yearly changes these are.
sleep_differences <- with(sleep, extra[group == 2] - extra[group == 1])
add("sleep_differences", num(sleep_differences))
test <- t.test(sleep_differences)
add("t_sleep_95", num(c(unname(test$estimate), test$conf.int)))

# Kitagawa's two parts on UCBAdmissions: admission of men against women, over departments, from the table itself.
applied <- apply(UCBAdmissions, c("Gender", "Dept"), sum)
rate <- UCBAdmissions["Admitted", , ] / applied
share <- prop.table(applied, 1)
add("ucb_applied_female", num(unname(applied["Female", ])))
add("ucb_applied_male", num(unname(applied["Male", ])))
add("ucb_rate_female", num(unname(rate["Female", ])))
add("ucb_rate_male", num(unname(rate["Male", ])))
standard_rate <- colMeans(rate)
standard_share <- colMeans(share)
# The parts as differences of standardised rates: each moment's mix at the mean rates, each moment's rates at the mean mix.
add("ucb_mix", num(weighted.mean(standard_rate, share["Male", ]) - weighted.mean(standard_rate, share["Female", ])))
add("ucb_rates", num(sum(rate["Male", ] * standard_share) - sum(rate["Female", ] * standard_share)))
add("ucb_total", num(sum(UCBAdmissions["Admitted", "Male", ]) / sum(applied["Male", ]) -
                     sum(UCBAdmissions["Admitted", "Female", ]) / sum(applied["Female", ])))

# Structural time series (stats::StructTS, Ripley 2002) on the flow of the Nile, 1871-1970.
nile <- StructTS(Nile, type = "level")
add("nile", num(as.numeric(Nile)))
add("nile_level_variances", num(unname(c(nile$coef["epsilon"], nile$coef["level"]))))
ahead <- predict(nile, n.ahead = 5)
add("nile_level_forecast", num(as.numeric(ahead$pred)))
add("nile_level_forecast_se", num(as.numeric(ahead$se)))
add("nile_level_smoothed", num(as.numeric(tsSmooth(nile))))

# A series with a trend: yearly mean of the Mauna Loa concentration of CO2, 1959-1997. StructTS itself starts level and
# slope with one and the same variance in all four cells of P, so that they are not free of each other; here R's Kalman
# filter (stats::KalmanLike) gets a diagonal start of variance 1e6 var(x), and stats::optim finds the maximum.
co2_yearly <- aggregate(co2, FUN = mean)
linear_trend <- function(log_variances) {
  v <- exp(log_variances)
  list(Z = c(1, 0), a = c(co2_yearly[1], 0), P = diag(1e6 * var(co2_yearly), 2), T = matrix(c(1, 0, 1, 1), 2),
       V = diag(v[1:2]), h = v[3], Pn = diag(1e6 * var(co2_yearly), 2))
}
deviance <- function(log_variances) {
  likelihood <- KalmanLike(co2_yearly, linear_trend(log_variances))
  likelihood$s2 + 2 * likelihood$Lik - log(likelihood$s2)
}
best <- optim(log(c(0.1, 0.01, 0.01)), deviance, control = list(reltol = 1e-14, maxit = 5000))
best <- optim(best$par, deviance, control = list(reltol = 1e-14, maxit = 5000))
filtered <- KalmanRun(co2_yearly, linear_trend(best$par), update = TRUE)
ahead <- KalmanForecast(5, attr(filtered, "mod"), update = FALSE)
add("co2", num(as.numeric(co2_yearly)))
add("co2_trend_variances", num(unname(exp(best$par[c(3, 1, 2)]))))
add("co2_trend_forecast", num(as.numeric(ahead$pred)))
add("co2_trend_forecast_se", num(sqrt(as.numeric(ahead$var))))

cat("{\n", paste(out, collapse = ",\n"), "\n}\n", sep = "")
